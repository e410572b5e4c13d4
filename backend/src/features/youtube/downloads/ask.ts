import { type DownloadDetails, hasRoomFor, type NewDownload, type YoutubeAddress } from '@medianest/shared';
import type { Actor } from '../../../kernel/actor.ts';
import type { Clock } from '../../../kernel/clock.ts';
import { canCome, followEveryMs } from '../follow/check-follows.ts';
import type { LibraryFolder } from '../library-folder.ts';
import { amountOf, exceeded, type Limits } from '../limits.ts';
import { choiceOf, requireAddress } from '../look/address.ts';
import type { LookUp } from '../look/look-up.ts';
import { withoutRepeats } from '../look/preview.ts';
import type { DownloadAudience, FoundVideos, ListedVideo } from '../ports.ts';
import { diskFull, mustChoose, noSuchDownload, notConnected, nothingToFetch } from '../refusals.ts';
import type { RoomLeft } from '../room-left.ts';
import type { Rows } from '../rows/index.ts';
import type { View } from '../view.ts';
import { newsOf } from '../worker/settle.ts';

type Placed = ListedVideo & { position: number };

const hasToBeApproved = 'It is more than what may be fetched without asking. An administrator decides.';

const choose = (found: FoundVideos, items: readonly string[] | undefined): Placed[] => {
  const wanted = items && new Set(items);
  const chosen = withoutRepeats(found.entries)
    .map((video, at) => ({ ...video, position: at + 1 }))
    .filter((video) => canCome(video) && (!wanted || wanted.has(video.videoId)));
  if (chosen.length === 0) throw nothingToFetch();
  return chosen;
};

/** Writes down what somebody wants to have; workers do the rest. */
export const createAsk = (parts: {
  rows: Rows;
  lookUp: LookUp;
  folders: Pick<LibraryFolder, 'find'>;
  roomLeft: RoomLeft;
  limits: Limits;
  clock: Clock;
  view: View;
  audience: Pick<DownloadAudience, 'onDownload'>;
  wake(): Promise<void>;
}) => {
  const { rows, lookUp, folders, roomLeft, limits, clock, view, audience, wake } = parts;
  const { reads, writes, follows } = rows;

  /** What is here already costs nothing. */
  const leaveOutHere = async (videos: readonly ListedVideo[], { quality }: NewDownload) => {
    const here = await reads.findHere(videos.map(({ videoId }) => videoId));
    return videos.filter(({ videoId }) => !here.get(videoId)?.includes(quality));
  };

  const startFollow = async (actor: Actor, listId: string, found: FoundVideos) => {
    const now = clock.now();
    const nextCheckAt = new Date(now.getTime() + followEveryMs);
    const id = await follows.start(actor.userId, listId, nextCheckAt);
    await follows.noteSeen(
      id,
      found.entries.map(({ videoId }) => videoId),
    );
    await follows.noteChecked(id, { lastCheckedAt: now, nextCheckAt, lastError: null });
    return id;
  };

  const write = async (
    actor: Actor,
    wanted: NewDownload,
    what: { address: YoutubeAddress; found: FoundVideos; videos: Placed[]; isAbove: boolean },
  ) => {
    const { address, found, videos, isAbove } = what;
    const { quality, subtitles, sponsorMarks } = wanted;
    const isList = found.kind === 'playlist';
    const { listId } = address;
    const collectionTitle = wanted.collectionTitle ?? (isList ? found.title.slice(0, 150) : null);
    return writes.create({
      ...{ userId: actor.userId, requesterName: actor.username, kind: found.kind, url: address.url },
      ...{ listId, title: found.title, channel: found.channel, quality, subtitles, sponsorMarks },
      ...{ collectionTitle, collection: collectionTitle === null ? 'none' : 'waiting', videos },
      status: isAbove ? 'awaiting_approval' : 'queued',
      reason: isAbove ? hasToBeApproved : null,
      followId: wanted.follow && isList && listId ? await startFollow(actor, listId, found) : null,
      createdAt: clock.now(),
    });
  };

  /** @throws AppError `service.not_connected`, `youtube.*`, `upstream.*` */
  return async (actor: Actor, wanted: NewDownload): Promise<DownloadDetails> => {
    const address = requireAddress(wanted.url);
    if (choiceOf(address)) throw mustChoose();
    const place = await folders.find();
    if (!place) throw notConnected();
    const { found } = await lookUp.find(address);
    const videos = choose(found, wanted.items);
    const missing = await leaveOutHere(videos, wanted);
    // Of a library that is away nobody knows the room; what is wanted waits for it.
    if (!hasRoomFor(missing, wanted.quality, await roomLeft(place))) throw diskFull();
    const amount = { ...amountOf(missing, wanted.quality), items: videos.length };
    const isAbove = exceeded(amount, await limits.of(actor)).length > 0;
    const id = await write(actor, wanted, { address, found, videos, isAbove });
    const stored = await reads.find(id);
    if (!stored) throw noSuchDownload();
    if (isAbove)
      audience.onDownload(
        newsOf(stored, await reads.countItems(id), { step: 'waiting', actorId: actor.userId }),
      );
    else await wake();
    return view.one(actor, stored);
  };
};
