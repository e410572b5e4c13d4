import * as z from 'zod';

/** No SVG: browsers run what is in it. */
const plainPath = /^\/[\w-]{1,100}\.(jpg|jpeg|png)$/;

/** Whether a path names one picture of TMDB and nothing else. */
export const isArtworkPath = (path: string): boolean => plainPath.test(path);

/** Seerr writes stills as whole addresses, with a slash too many. */
const tmdbAddress = /^https:\/\/image\.tmdb\.org\/t\/p\/\w+\/+/;

/** The path of a picture of TMDB; null for whatever else is there. */
export const artwork = z
  .string()
  .nullish()
  .catch(null)
  .transform((value) => {
    const path = value?.replace(tmdbAddress, '/');
    return path && isArtworkPath(path) ? path : null;
  });
