import { OutboundError } from '../../platform/outbound-http/index.ts';
import { pictureTypeOf } from '../../platform/pictures/index.ts';
import { retryRead } from '../../platform/resilience/index.ts';
import { isWorthRetrying, toUpstreamError } from '../../platform/upstream/index.ts';
import { isArtworkPath } from './answers/artwork.ts';
import type { Dialect } from './answers/installation.ts';
import { breakerOf, type OverseerrContext, overseerr } from './call.ts';

/** TMDB's names for the sizes that are drawn. */
const sizes = { small: 'w300', poster: 'w600_and_h900_bestv2', original: 'original' } as const;

export type PictureSize = keyof typeof sizes;

export type OverseerrPicture = { answer: 'image'; bytes: Buffer } | { answer: 'not-found' };

const maxPictureBytes = 15_000_000;

/** Outside `/api/v1`, open to everybody, and at two places (overseerr.md, "Search, discover, details"). */
const roots: Record<Dialect, string> = { seerr: '/imageproxy/tmdb/t/p', overseerr: '/imageproxy/t/p' };

export type PictureQuery = {
  /** As an answer gave it, e.g. the `posterPath` of a title. */
  path: string;
  size: PictureSize;
};

const isNoPicture = (error: unknown) =>
  error instanceof OutboundError &&
  (error.reason === 'too-large' || [400, 403, 404].includes(error.status ?? 0));

/**
 * A picture of TMDB, fetched and kept by Overseerr. What is no JPEG, PNG or WebP, or above 15 MB, is
 * `not-found`, and so is a path that is not allowed, which is never asked for. The key is not sent.
 *
 * @throws AppError `upstream.*`
 */
export const getPicture = async (
  context: OverseerrContext,
  { url, dialect }: { url: string; dialect: Dialect },
  { path, size }: PictureQuery,
): Promise<OverseerrPicture> => {
  if (!isArtworkPath(path)) return { answer: 'not-found' };
  const address = `${url.replace(/\/+$/, '')}${roots[dialect]}/${sizes[size]}${path}`;
  const send = async (signal: AbortSignal): Promise<OverseerrPicture> => {
    try {
      const { bytes } = await context.http.binary({ url: address, maxBytes: maxPictureBytes, signal });
      return pictureTypeOf(bytes) ? { answer: 'image', bytes } : { answer: 'not-found' };
    } catch (error) {
      if (isNoPicture(error)) return { answer: 'not-found' };
      throw error;
    }
  };
  try {
    return await retryRead(() => breakerOf(context, url, 'pictures').run(send), { isWorthRetrying });
  } catch (error) {
    throw toUpstreamError(overseerr, error);
  }
};
