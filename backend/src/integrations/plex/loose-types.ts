import * as z from 'zod';

/** Ids come as numbers or strings and leave as strings (plex.md §2: types are loose). */
export const looseId = z.union([z.string().min(1), z.int()]).transform(String);

/** true/false, 0/1 or "0"/"1"; absent means false (plex.md §2). */
export const looseFlag = z
  .union([z.boolean(), z.number(), z.string()])
  .nullish()
  .transform((value) => value === true || value === 1 || value === '1' || value === 'true');

/** Plex writes "nothing" as absent, null or empty; managed users have such names and e-mails (plex.md §1). */
export const emptyAsNull = z
  .string()
  .nullish()
  .transform((value) => value || null);

/** A number that may come as a string, as `childCount` does (plex.md §2). */
export const looseNumber = z
  .union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
  .nullish()
  .transform((value) => value ?? null);

/** Absent arrays mean empty (plex.md §2). */
export const looseList = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);

/** A whole number, whatever way it is written; null for anything that is none. */
export const looseInt = z
  .union([z.number(), z.string().min(1)])
  .nullish()
  .catch(null)
  .transform((value) => {
    const number = Number(value ?? Number.NaN);
    return Number.isFinite(number) ? Math.trunc(number) : null;
  });
