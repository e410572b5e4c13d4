import * as z from 'zod';

/** Ids are strings in the burst after the sign-in and numbers in live events (uptime-kuma.md, "id TYPE TRAP"). */
export const kumaId = z
  .union([z.number(), z.string().regex(/^\d{1,15}$/)])
  .transform(Number)
  .refine((id) => Number.isSafeInteger(id) && id >= 0);

/** A finite number; null for anything else. */
export const looseNumber = z.number().nullable().catch(null);

/** true/false in live events, 0/1 in rows of the database; absent is false. */
export const looseFlag = z
  .unknown()
  .optional()
  .transform((value) => value === true || value === 1);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The values of `{"<id>": item}`, or null when this is something else. */
export const valuesOf = (value: unknown): unknown[] | null => (isRecord(value) ? Object.values(value) : null);

/** Reads each item by itself, so that one that cannot be read takes no other with it; at most `max`. */
export const readEach = <Schema extends z.ZodType>(
  schema: Schema,
  items: readonly unknown[],
  max: number,
): z.output<Schema>[] =>
  items.slice(0, max).flatMap((item) => {
    const read = schema.safeParse(item);
    return read.success ? [read.data] : [];
  });
