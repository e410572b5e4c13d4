import * as z from 'zod';
import { id, number, text } from './loose.ts';

/** Overseerr calls those without a name by their e-mail address. */
const nameSchema = text(100).transform((name) => (name?.includes('@') ? null : name));

/** Somebody named in an answer about something else: without e-mail address and plexId. */
export const personSchema = z
  .object({ id, displayName: nameSchema })
  .transform((person) => ({ userId: person.id, name: person.displayName }))
  .nullish()
  .catch(null)
  .transform((person) => person ?? null);

export type OverseerrPerson = NonNullable<z.output<typeof personSchema>>;

const plexId = z
  .union([z.int(), z.string()])
  .nullish()
  .catch(null)
  .transform((value) => (value ? String(value) : null));

/** One of `GET /user`. Local accounts have no plexId. */
const userSchema = z
  .object({ id, plexId, displayName: nameSchema })
  .transform((user) => ({ userId: user.id, plexId: user.plexId, name: user.displayName }));

export type OverseerrUser = z.output<typeof userSchema>;

/** How many there are in all. */
export const pageInfo = z.object({ results: z.int().nonnegative() });

export const userPageSchema = z.object({ pageInfo, results: z.array(userSchema) });

const allowance = z
  .object({
    days: number,
    limit: number,
    used: number,
    remaining: number,
    restricted: z.boolean().optional(),
  })
  .transform(({ days, limit, used, remaining, restricted }) => ({
    /** The length of the window. */
    days: limit ? days : null,
    /** Null is without limit. */
    limit: limit || null,
    used: used ?? 0,
    remaining: limit ? Math.max(0, remaining ?? limit - (used ?? 0)) : null,
    isExhausted: restricted ?? false,
  }));

/** `GET /user/:id/quota`; `tv` counts seasons (overseerr.md, "Reading requests"). */
export const quotaSchema = z.object({ movie: allowance, tv: allowance });

export type Quota = z.output<typeof quotaSchema>;
