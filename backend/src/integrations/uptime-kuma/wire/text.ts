import * as z from 'zod';

/** A cut string would keep the long one alive that it was cut from, so the bytes are copied. */
const copyOf = (text: string) => Buffer.from(text, 'utf16le').toString('utf16le');

/** Half characters and control characters go: neither a database nor a page can do anything with them. */
const readable = (text: string, controls: RegExp) => text.toWellFormed().replace(controls, ' ').trim();

const allControls = /\p{Cc}/gu;
const controlsButLines = /[^\P{Cc}\n]/gu;

const cut = (text: string, maxLength: number) =>
  text.length > maxLength ? copyOf(text.slice(0, maxLength)) : text;

/** One line of text of at most `maxLength`. */
export const lineOf = (text: string, maxLength: number): string =>
  readable(cut(text, maxLength), allControls);

/** A line of text; whatever is no text is empty. */
export const line = (maxLength: number) =>
  z
    .string()
    .catch('')
    .transform((text) => lineOf(text, maxLength));

/** Text that may have several lines; whatever is no text is empty. */
export const paragraphs = (maxLength: number) =>
  z
    .string()
    .catch('')
    .transform((text) => readable(cut(text, maxLength), controlsButLines));

const address = /\b([a-z][a-z0-9+.-]{1,20}:\/\/)[^\s"'<>]+/gi;

const hostIn = (url: string) => (URL.canParse(url) ? new URL(url).host : '');

/** Names the host of an address in place of the whole: paths, queries and user names carry secrets. */
export const withoutAddresses = (text: string): string =>
  text.replace(address, (url, scheme: string) => `${scheme}${hostIn(url) || '…'}`);
