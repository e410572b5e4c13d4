/** An Overseerr or Seerr, and the key of its administrator. */
export type OverseerrTarget = { url: string; apiKey: string };

/** The address of a call; `url` may end in a slash. */
export const apiUrl = (url: string, path: string): string => `${url.replace(/\/+$/, '')}/api/v1${path}`;

/**
 * The headers that open Overseerr: as its first user, or as `asUser` with that user's permissions and quota.
 *
 * @throws RangeError for what is no id: a non-number hangs Seerr and kills Overseerr (overseerr.md, "Identity")
 */
export const apiHeaders = (apiKey: string, asUser?: number): Record<string, string> => {
  if (asUser === undefined) return { 'x-api-key': apiKey };
  if (!Number.isSafeInteger(asUser) || asUser < 1) throw new RangeError('Not the id of an Overseerr user.');
  return { 'x-api-key': apiKey, 'x-api-user': String(asUser) };
};
