import { shorten } from '../../platform/delivery/index.ts';

const longest = { title: 200, body: 1000 };

/** What moves the cursor or turns the direction of writing: names of films come from outside. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

const clean = (text: string) => text.replace(unprintable, ' ').replace(/\s+/g, ' ').trim();

/** One line of text without anything that is no text. */
export const plainTitle = (text: string) => shorten(clean(text), longest.title);

/** Null for nothing. */
export const plainBody = (text: string | null | undefined) =>
  text ? shorten(clean(text), longest.body) || null : null;
