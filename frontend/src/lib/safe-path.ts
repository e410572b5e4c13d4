import { parseUrl } from './parse-url.ts';

const door = '/sign-in/';

/**
 * The page to go to after signing in: a path of this origin, never the door itself.
 * Anything else (another site, `//host`, a backslash trick) becomes the home page.
 */
export const safePath = (candidate: string | null): string => {
  if (candidate === null || !candidate.startsWith('/')) return '/';
  const base = 'http://here.invalid';
  const url = parseUrl(candidate, base);
  if (url === null || url.origin !== base || url.pathname.startsWith('//')) return '/';
  return url.pathname === door ? '/' : url.pathname + url.search;
};

/** A page that remembers where the person wants to go next, unless that is home or the door. */
export const withNext = (page: string, next: string): string =>
  next === '/' || next === door ? page : `${page}?next=${encodeURIComponent(next)}`;

/** The door, remembering where the person was. */
export const doorPath = (from: string): string => withNext(door, from);
