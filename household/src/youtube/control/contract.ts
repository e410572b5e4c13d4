import * as z from 'zod';
import { switchesSchema } from '../switches.ts';
import { playlistNames, troubles } from '../videos/video.ts';

/** The bodies and answers of the simulated YouTube's control calls. */
export const switchesChangeSchema = switchesSchema.partial();

const playlistName = z.enum(playlistNames);
const videoId = z.string().regex(/^[\w-]{11}$/);
const title = z.string().min(1).max(5000);

/** What its owner does to a playlist; the ids give its videos and their order. */
export const playlistEditSchema = z.strictObject({
  playlist: playlistName,
  title: title.optional(),
  videoIds: z.array(videoId).max(10_000).optional(),
  isPrivate: z.boolean().optional(),
});

/** A new video, at the end unless a position counted from 0 is given. */
export const videoAdditionSchema = z.strictObject({
  playlist: playlistName,
  title,
  position: z.int().min(0).optional(),
});

/** What becomes of a video; `trouble` null is none. */
export const videoEditSchema = z.strictObject({
  videoId,
  title: title.optional(),
  trouble: z.enum(troubles).nullable().optional(),
});

const playlistStateSchema = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string(),
  isPrivate: z.boolean(),
  videoIds: z.array(z.string()),
});

export const videoStateSchema = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string(),
  trouble: z.enum(troubles).nullable(),
  /** How often its media were asked for, counting every stream and range. */
  mediaRequests: z.int(),
});

export const youtubeStateSchema = z.object({
  /** For `--proxy`. */
  proxyUrl: z.string(),
  /** The authority to trust, for `SSL_CERT_FILE`; PEM. */
  certificateFile: z.string(),
  switches: switchesSchema,
  playlists: z.record(playlistName, playlistStateSchema),
});

export type YoutubeState = z.infer<typeof youtubeStateSchema>;
export type YoutubeVideoState = z.infer<typeof videoStateSchema>;
export type SwitchesChange = z.infer<typeof switchesChangeSchema>;
export type PlaylistEdit = Omit<z.infer<typeof playlistEditSchema>, 'playlist'>;
export type VideoAddition = Omit<z.infer<typeof videoAdditionSchema>, 'playlist'>;
export type VideoEdit = Omit<z.infer<typeof videoEditSchema>, 'videoId'>;
