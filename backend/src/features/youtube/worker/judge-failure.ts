import type { VideoFailure } from '../ports.ts';
import type { ItemChange } from '../rows/queue.repository.ts';
import type { ClaimedItem } from '../rows/stored-rows.ts';

const usualAttempts = 5;
/** Another attempt with the same program seldom helps. */
const attemptsWhenOutdated = 2;
const firstWaitMs = 60_000;
const longestWaitMs = 12 * 60 * 60_000;

const attemptsOf = ({ problem }: VideoFailure) => {
  // Premieres start when they start.
  if (problem === 'premiere') return Number.POSITIVE_INFINITY;
  return problem === 'tool-outdated' ? attemptsWhenOutdated : usualAttempts;
};

/** What becomes of a video that did not come. */
export const judgeFailure = (item: ClaimedItem, failure: VideoFailure, now: Date): ItemChange => {
  const said = { errorClass: failure.problem, errorDetail: failure.detail.slice(0, 1000) };
  const ended = { ...said, processGroup: null, processStartedAt: null };
  // Not this video's fault: it keeps its place and its attempts.
  if (failure.pausesQueue) return { ...ended, status: 'queued' };
  const attempts = item.attempts + 1;
  if (failure.isFinal || attempts >= attemptsOf(failure))
    return { ...ended, status: 'failed', attempts, finishedAt: now };
  const firstMs = failure.retryAfterMs ?? firstWaitMs;
  const growth = failure.problem === 'premiere' ? 1 : 2 ** Math.min(item.attempts, 10);
  const waitMs = Math.min(longestWaitMs, firstMs * growth);
  return { ...ended, status: 'waiting', attempts, retryAt: new Date(now.getTime() + waitMs) };
};

/** As a failure, what the portal itself met while it put a file away. */
export const failureOfError = (error: unknown): VideoFailure => {
  const { code, message } = error as NodeJS.ErrnoException;
  const pause = { detail: String(message), isFinal: false, pausesQueue: true };
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return { ...pause, problem: 'disk-full', retryAfterMs: 900_000 };
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM')
    return { ...pause, problem: 'not-writable', retryAfterMs: null };
  return { ...pause, problem: 'unknown', retryAfterMs: 600_000, pausesQueue: false };
};
