import type { DownloadLimits, Quality } from '@medianest/shared';
import type { Clock } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/errors.ts';
import { amountOf, exceeded, type Limits } from '../limits.ts';
import { playlistUrl } from '../look/address.ts';
import type { LookUp } from '../look/look-up.ts';
import { withoutRepeats } from '../look/preview.ts';
import type { ListedVideo } from '../ports.ts';
import type { Rows } from '../rows/index.ts';
import type { DownloadRow, FollowRow } from '../rows/stored-rows.ts';
import type { Settle } from '../worker/settle.ts';

export const followEveryMs = 6 * 60 * 60_000;

export const canCome = ({ problem }: ListedVideo) => problem === null || problem === 'premiere';

/**
 * The first of some new videos that stay within what may be fetched without asking; the others come with a
 * later look. One that alone is above it never comes by itself, and holds nothing up.
 */
const withinLimits = (videos: readonly ListedVideo[], quality: Quality, limits: DownloadLimits) => {
  const fits = (some: readonly ListedVideo[]) => exceeded(amountOf(some, quality), limits).length === 0;
  const taken: ListedVideo[] = [];
  const leftOut: ListedVideo[] = [];
  for (const video of videos) {
    if (!fits([video])) leftOut.push(video);
    else if (fits([...taken, video])) taken.push(video);
    else break;
  }
  return { taken, leftOut };
};

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

  const takeNew = async (follow: FollowRow, home: DownloadRow) => {
    const { found } = await lookUp.refresh({ url: playlistUrl(follow.listId) });
    const videos = withoutRepeats(found.entries);
    const order = videos.map(({ videoId }) => videoId);
    // What was there when it began was left out on purpose.
    if (!follow.lastCheckedAt) return follows.noteSeen(follow.id, order);
    const seen = await follows.listSeen(follow.id);
    const unseen = videos.filter((video) => canCome(video) && !seen.has(video.videoId));
    const { taken, leftOut } = withinLimits(unseen, home.quality, (await limits.find()).user);
    await writes.extend(home.id, { order, videos: taken });
    await follows.noteSeen(
      follow.id,
      [...taken, ...leftOut].map(({ videoId }) => videoId),
    );
    if (taken.length === 0) return;
    await settle(home.id);
    await wake();
  };

  const check = async (follow: FollowRow) => {
    const home = await follows.findHome(follow.id);
    if (!home) return follows.end(follow.id);
    const now = clock.now();
    const nextCheckAt = new Date(now.getTime() + followEveryMs);
    try {
      await takeNew(follow, home);
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
