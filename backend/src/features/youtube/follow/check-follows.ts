import type { Clock } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Limits } from '../limits.ts';
import { playlistUrl } from '../look/address.ts';
import type { LookUp } from '../look/look-up.ts';
import { withoutRepeats } from '../look/preview.ts';
import type { ListedVideo } from '../ports.ts';
import type { Rows } from '../rows/index.ts';
import type { FollowRow } from '../rows/stored-rows.ts';
import type { Settle } from '../worker/settle.ts';

export const followEveryMs = 6 * 60 * 60_000;

export const canCome = ({ problem }: ListedVideo) => problem === null || problem === 'premiere';

/** Looks at the playlists that people follow, and lets new videos join their downloads. */
export const createCheckFollows = (parts: {
  rows: Rows;
  lookUp: LookUp;
  limits: Limits;
  clock: Clock;
  settle: Settle;
  wake(): Promise<void>;
}) => {
  const { rows, lookUp, limits, clock, settle, wake } = parts;
  const { follows, writes } = rows;

  const takeNew = async (follow: FollowRow, downloadId: string) => {
    const { found } = await lookUp.refresh({ url: playlistUrl(follow.listId) });
    const videos = withoutRepeats(found.entries);
    const order = videos.map(({ videoId }) => videoId);
    // What was there when it began was left out on purpose.
    if (!follow.lastCheckedAt) return follows.noteSeen(follow.id, order);
    const seen = await follows.listSeen(follow.id);
    const most = (await limits.find()).user.items;
    const added = videos.filter((video) => canCome(video) && !seen.has(video.videoId)).slice(0, most);
    await writes.extend(downloadId, { order, videos: added });
    await follows.noteSeen(
      follow.id,
      added.map(({ videoId }) => videoId),
    );
    if (added.length === 0) return;
    await settle(downloadId);
    await wake();
  };

  const check = async (follow: FollowRow) => {
    const home = await follows.findHome(follow.id);
    if (!home) return follows.end(follow.id);
    const now = clock.now();
    const nextCheckAt = new Date(now.getTime() + followEveryMs);
    try {
      await takeNew(follow, home.id);
      await follows.noteChecked(follow.id, { lastCheckedAt: now, nextCheckAt, lastError: null });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      await follows.noteChecked(follow.id, { nextCheckAt, lastError: error.code });
    }
  };

  return async (stopping: AbortSignal): Promise<void> => {
    for (const follow of await follows.listDue(clock.now())) {
      if (stopping.aborted) return;
      await check(follow);
    }
  };
};
