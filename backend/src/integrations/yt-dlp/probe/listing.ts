import type { VideoProblem } from '@medianest/shared';
import * as z from 'zod';

const text = z.string().nullish();
const amount = z.number().nonnegative().nullish();

const videoSchema = z.object({
  id: z.string().regex(/^[\w-]{11}$/),
  title: text,
  duration: amount,
  live_status: text,
  availability: text,
});

const listSchema = z.object({
  _type: z.literal('playlist'),
  id: z.string(),
  title: text,
  channel: text,
  uploader: text,
  playlist_count: amount,
  entries: z.array(z.unknown()),
});

/** What yt-dlp prints with `-J`: a playlist, or one video with everything about it. */
export const listingSchema = z.union([
  listSchema,
  videoSchema.extend({ _type: z.literal('video').nullish(), channel: text, uploader: text }),
]);

type Video = z.infer<typeof videoSchema>;
export type Listing = z.infer<typeof listingSchema>;

export interface ListedVideo {
  videoId: string;
  title: string;
  durationSeconds: number | null;
  /** It cannot be fetched, as far as a look from outside tells. */
  problem: VideoProblem | null;
}

const byTitle: Record<string, VideoProblem> = {
  '[Private video]': 'private',
  '[Deleted video]': 'removed',
};
const byLiveStatus: Record<string, VideoProblem> = {
  is_live: 'live',
  post_live: 'live',
  is_upcoming: 'premiere',
};
const byAvailability: Record<string, VideoProblem> = {
  private: 'private',
  premium_only: 'paid',
  subscriber_only: 'members-only',
  needs_auth: 'age-restricted',
};

/** In a playlist these two come as titles of videos without a length (yt-dlp.md, "Driving it"). */
const problemOf = ({ title, duration, live_status, availability }: Video): VideoProblem | null =>
  (duration ? undefined : byTitle[title ?? '']) ??
  byLiveStatus[live_status ?? ''] ??
  byAvailability[availability ?? ''] ??
  null;

export const toListedVideo = (video: Video): ListedVideo => ({
  videoId: video.id,
  title: video.title || video.id,
  durationSeconds: video.duration ?? null,
  problem: problemOf(video),
});

/** Without entries that are no videos, such as the tabs of a channel. */
export const toListedVideos = (entries: readonly unknown[]): ListedVideo[] =>
  entries.flatMap((entry) => {
    const { data } = videoSchema.safeParse(entry);
    return data ? [toListedVideo(data)] : [];
  });
