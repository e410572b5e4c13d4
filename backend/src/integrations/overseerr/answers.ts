import * as z from 'zod';

const shortText = z
  .string()
  .transform((text) => text.trim().slice(0, 100))
  .nullish()
  .catch(null)
  .transform((text) => text || null);

const flag = z.boolean().nullish().catch(null).transform(Boolean);

/** `GET /settings/public`, open to everybody. `initialized` is what tells it from other servers' JSON. */
export const publicSettingsSchema = z
  .object({
    initialized: z.boolean(),
    applicationTitle: shortText,
    movie4kEnabled: flag,
    series4kEnabled: flag,
    partialRequestsEnabled: flag,
  })
  .transform(({ applicationTitle: title, ...settings }) => ({ ...settings, title }));

/** `GET /status` and `GET /settings/about` alike. Development builds name a branch in the place of numbers. */
export const versionSchema = z.object({ version: shortText });

/** `GET /auth/me`. */
export const accountSchema = z.object({ id: z.int() });

/** What a refusal says: `{message}`, or `{status, error}` for a key that is not accepted. */
export const refusalSchema = z
  .object({ message: z.string().optional(), error: z.string().optional() })
  .transform(({ message, error }) => ({ message: message ?? error ?? '' }));

export type PublicSettings = z.output<typeof publicSettingsSchema>;
