import type { Quality, YoutubeChoice, YoutubePreview } from '@medianest/shared';
import type { Actor } from '../../../kernel/actor.ts';
import type { LibraryFolder } from '../library-folder.ts';
import { amountOf, exceeded, type Limits } from '../limits.ts';
import type { ListedVideo, QuotaSource } from '../ports.ts';
import { notConnected } from '../refusals.ts';
import type { RoomLeft } from '../room-left.ts';
import { choiceOf, requireAddress } from './address.ts';
import type { LookUp } from './look-up.ts';

/** Which of these videos lie in the library already, and in which qualities. */
export interface KnownVideos {
  findHere(videoIds: readonly string[]): Promise<Map<string, Quality[]>>;
}

/** A playlist may name a video twice; it is shown, and fetched, once. */
export const withoutRepeats = (videos: readonly ListedVideo[]): ListedVideo[] =>
  [...new Map(videos.toReversed().map((video) => [video.videoId, video])).values()].toReversed();

export const thumbnailOf = (videoId: string) => `/${videoId}`;

export const createPreview = (parts: {
  lookUp: LookUp;
  folders: Pick<LibraryFolder, 'find'>;
  roomLeft: RoomLeft;
  limits: Limits;
  quota: QuotaSource;
  known: KnownVideos;
}) => {
  const { lookUp, folders, roomLeft, limits, quota, known } = parts;

  /** What a person may still do, and the room for it. */
  const standing = async (actor: Actor) => {
    const [mine, left, roomBytes] = await Promise.all([
      limits.of(actor),
      quota.look(actor.userId),
      folders.find().then(roomLeft),
    ]);
    return {
      limits: mine,
      quota: { ...left, resetsAt: left.resetsAt?.toISOString() ?? null },
      roomBytes,
    };
  };

  return {
    standing,
    /** @throws AppError `service.not_connected`, `youtube.*`, `upstream.*` */
    async read(actor: Actor, text: string): Promise<YoutubePreview | YoutubeChoice> {
      const address = requireAddress(text);
      if (!(await folders.find())) throw notConnected();
      const choice = choiceOf(address);
      if (choice) return choice;
      const { found, readAt } = await lookUp.find(address);
      const videos = withoutRepeats(found.entries);
      const [here, mine] = await Promise.all([
        known.findHere(videos.map(({ videoId }) => videoId)),
        standing(actor),
      ]);
      const wanted = videos.filter(({ problem }) => problem === null);
      const amount = amountOf(wanted, '1080p');
      return {
        ...{ kind: found.kind, url: address.url, listId: address.listId, ...mine },
        ...{ title: found.title, channel: found.channel, total: found.total },
        durationSeconds: amount.durationSeconds,
        videos: videos.map((video, at) => ({
          ...video,
          position: at + 1,
          thumbnail: thumbnailOf(video.videoId),
          hereIn: here.get(video.videoId) ?? [],
        })),
        exceeds: exceeded(amount, mine.limits),
        readAt: readAt.toISOString(),
      };
    },
  };
};
