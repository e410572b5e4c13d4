import type { PreviewVideo, Quality, YoutubePreview } from '@medianest/shared';
import { estimateBytes, hasRoomFor } from '@medianest/shared/youtube-room';

/** Whether a video can be chosen at all. */
export const canCome = ({ problem }: PreviewVideo): boolean => problem === null;

const secondsOf = (videos: readonly PreviewVideo[]) =>
  videos.reduce((sum, { durationSeconds }) => sum + (durationSeconds ?? 0), 0);

export interface Sums {
  count: number;
  seconds: number;
  /** Null where no length is known. */
  bytes: number | null;
  exceeds: YoutubePreview['exceeds'];
  fits: boolean;
}

/** What would come with these videos in this quality, and whether that is within the limits; what is here costs nothing. */
export const sumsOf = (preview: YoutubePreview, picks: ReadonlySet<string>, quality: Quality): Sums => {
  const picked = preview.videos.filter(({ videoId }) => picks.has(videoId));
  const toFetch = picked.filter(({ hereIn }) => !hereIn.includes(quality));
  const seconds = secondsOf(toFetch);
  const bytes = seconds === 0 && toFetch.length > 0 ? null : estimateBytes(seconds, quality);
  const { limits, roomBytes } = preview;
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
    fits: hasRoomFor(toFetch, quality, roomBytes),
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
