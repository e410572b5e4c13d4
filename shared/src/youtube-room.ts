import type { Quality } from './api/youtube/preview.ts';

/** Usual bytes of a second: what YouTube's own streams of each quality are about. */
export const bytesPerSecond: Record<Quality, number> = {
  '480p': 110_000,
  '720p': 220_000,
  '1080p': 420_000,
  best: 1_200_000,
  audio: 17_000,
};

/** A guess of what so many seconds of video will fill. */
export const estimateBytes = (durationSeconds: number, quality: Quality): number =>
  Math.round(durationSeconds * bytesPerSecond[quality]);

type Lengthy = Readonly<{ durationSeconds: number | null }>;

/** What these videos fill at most, one after the other: the one that comes lies there twice while it is put together. */
const bytesAtMost = (videos: readonly Lengthy[], quality: Quality) => {
  const sizes = videos.map(({ durationSeconds }) => estimateBytes(durationSeconds ?? 0, quality));
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  return largest + sizes.reduce((sum, size) => sum + size, 0);
};

/**
 * Whether videos that are not here yet may be asked for: the portal refuses by it (`youtube.disk_full`), and pages
 * say so before.
 *
 * @param roomBytes as in `YoutubePreview`; null: nobody knows, and nobody is refused
 */
export const hasRoomFor = (
  videos: readonly Lengthy[],
  quality: Quality,
  roomBytes: number | null,
): boolean => {
  if (videos.length === 0 || roomBytes === null) return true;
  // A video of unknown length needs some, too.
  return roomBytes > 0 && bytesAtMost(videos, quality) <= roomBytes;
};
