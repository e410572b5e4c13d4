import * as z from 'zod';

/** Text cut to what a page can hold; absent, null and empty mean nothing. */
export const text = (maxLength: number) =>
  z
    .string()
    .nullish()
    .catch(null)
    .transform((value) => value?.trim().slice(0, maxLength) || null);

export const number = z
  .number()
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

export const id = z.int().positive();

export const optionalId = id
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

/** "1999-03-30"; TMDB writes "" for what has no date yet (overseerr.md, "Search, discover, details"). */
export const date = z.iso
  .date()
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

export const time = z.iso
  .datetime({ offset: true })
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

export const flag = z.boolean().nullish().catch(null).transform(Boolean);

/** Reads each entry by itself, so that one that cannot be read takes no other with it. */
const readEach = <Item extends z.ZodType>(item: Item, entries: unknown[]): z.output<Item>[] =>
  entries.flatMap((entry) => {
    const read = item.safeParse(entry);
    return read.success ? [read.data] : [];
  });

/** What can be read of a list; absent means empty. */
export const list = <Item extends z.ZodType>(item: Item, max = 1000) =>
  z
    .array(z.unknown())
    .nullish()
    .catch(null)
    .transform((entries) => readEach(item, (entries ?? []).slice(0, max)));

/** The same where the list is what was asked for: without one the answer cannot be read. */
export const requiredList = <Item extends z.ZodType>(item: Item, max = 1000) =>
  z.array(z.unknown()).transform((entries) => readEach(item, entries.slice(0, max)));
