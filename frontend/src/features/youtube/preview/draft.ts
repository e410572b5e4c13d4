import type { PreviewVideo, Quality, YoutubePreview } from '@medianest/shared';

/** Whether a video can be chosen at all. */
export const canCome = ({ problem }: PreviewVideo): boolean => problem === null;

const secondsOf = (videos: readonly PreviewVideo[]) =>
  videos.reduce((sum, { durationSeconds }) => sum + (durationSeconds ?? 0), 0);

export interface Sums {
  count: number;
  seconds: number;
  bytes: number | null;
  exceeds: YoutubePreview['exceeds'];
  fits: boolean;
}

/** The guess for all of them, by the share of their length; by their number where no length is known. */
const bytesOf = (preview: YoutubePreview, picked: readonly PreviewVideo[], quality: Quality) => {
  const all = preview.estimatedBytes[quality];
  if (all === undefined) return null;
  const possible = preview.videos.filter(canCome);
  const share = secondsOf(picked) / secondsOf(possible);
  return all * (Number.isFinite(share) ? share : picked.length / Math.max(1, possible.length));
};

/** What would come with these videos in this quality, and whether that is within the limits; what is here costs nothing. */
export const sumsOf = (preview: YoutubePreview, picks: ReadonlySet<string>, quality: Quality): Sums => {
  const picked = preview.videos.filter(({ videoId }) => picks.has(videoId));
  const toFetch = picked.filter(({ hereIn }) => !hereIn.includes(quality));
  const seconds = secondsOf(toFetch);
  const bytes = bytesOf(preview, toFetch, quality);
  const { limits, freeBytes } = preview;
  const isAbove = {
    items: picked.length > limits.items,
    size: bytes !== null && bytes > limits.sizeBytes,
    duration: seconds > limits.durationSeconds,
  };
  return {
    count: picked.length,
    seconds,
    bytes,
    exceeds: (['items', 'size', 'duration'] as const).filter((limit) => isAbove[limit]),
    fits: bytes === null || freeBytes === null || bytes <= freeBytes,
  };
};

/**
 * The videos to name in the order; none when all of the playlist shall come. What was not read is not
 * ordered: nobody has seen it.
 */
export const itemsToOrder = (
  { videos, total }: YoutubePreview,
  picks: ReadonlySet<string>,
): string[] | undefined => {
  const possible = videos.filter(canCome);
  if (total <= videos.length && possible.every(({ videoId }) => picks.has(videoId))) return undefined;
  return [...new Set(possible.map(({ videoId }) => videoId).filter((videoId) => picks.has(videoId)))];
};
