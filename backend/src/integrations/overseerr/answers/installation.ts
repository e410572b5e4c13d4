import * as z from 'zod';

const shortText = z
  .string()
  .transform((text) => text.trim().slice(0, 100))
  .nullish()
  .catch(null)
  .transform((text) => text || null);

/** Overseerr, or its successor. */
export type Dialect = 'overseerr' | 'seerr';

const dialectOf = (mediaServerType: unknown): Dialect =>
  mediaServerType === undefined ? 'overseerr' : 'seerr';

const flag = z.boolean().nullish().catch(null).transform(Boolean);

/** `GET /settings/public`, open to everybody. `initialized` is what tells it from other servers' JSON. */
export const publicSettingsSchema = z
  .object({
    initialized: z.boolean(),
    applicationTitle: shortText,
    movie4kEnabled: flag,
    series4kEnabled: flag,
    partialRequestsEnabled: flag,
    /** Which kind of media server it serves; Overseerr knows one kind only and does not say it. */
    mediaServerType: z.unknown().optional(),
  })
  .transform(({ applicationTitle: title, mediaServerType, ...settings }) => ({
    ...settings,
    title,
    dialect: dialectOf(mediaServerType),
  }));

/** `GET /status` and `GET /settings/about` alike. Development builds name a branch in the place of numbers. */
export const versionSchema = z.object({ version: shortText });

/** `GET /auth/me`. */
export const accountSchema = z.object({ id: z.int() });

export type PublicSettings = z.output<typeof publicSettingsSchema>;
