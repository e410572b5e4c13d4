import { OutboundError } from '../../../platform/outbound-http/index.ts';
import { addressOf, plexHeaders } from '../identity.ts';
import { isArtworkPath } from './artwork-path.ts';
import { type MediaServerContext, type MediaServerTarget, readMediaServer } from './call.ts';
import type { DeadToken, NotFound } from './read.ts';

const imageTypes = ['image/jpeg', 'image/png', 'image/webp'];

export type ImageQuery = {
  /** As the media server names it, e.g. the `thumb` of an item. */
  path: string;
  /** Pixels of the box that the picture is made to fit in. */
  width: number;
  height: number;
};

export type ImageAnswer = { answer: 'image'; bytes: Buffer } | NotFound | DeadToken;

const maxImageBytes = 15_000_000;

/** Only what browsers draw and never run: an SVG or a page from there would be ours to answer for. */
const isPicture = (contentType: string) =>
  imageTypes.includes(contentType.split(';')[0]?.trim().toLowerCase() ?? '');

const isTooLarge = (error: unknown) => error instanceof OutboundError && error.reason === 'too-large';

/**
 * A picture, scaled by the media server to fit `width` × `height` and never enlarged. What is no picture
 * or above 15 MB is `not-found`: one bad picture says nothing about the others. A path that is not
 * allowed is `not-found` too and is never asked for (plex.md §2, "Images").
 *
 * @throws AppError `upstream.*`
 */
export const getImage = async (
  context: MediaServerContext,
  target: MediaServerTarget,
  { path, width, height }: ImageQuery,
): Promise<ImageAnswer> => {
  if (!isArtworkPath(path)) return { answer: 'not-found' };
  const fetchPicture = async (signal: AbortSignal): Promise<ImageAnswer> => {
    const { contentType, bytes } = await context.http.binary({
      url: addressOf(target.uri, '/photo/:/transcode'),
      query: { url: path, width, height, minSize: 0, upscale: 0 },
      headers: { ...plexHeaders(context.identity, target.token), accept: imageTypes.join(', ') },
      maxBytes: maxImageBytes,
      signal,
    });
    return isPicture(contentType) ? { answer: 'image', bytes } : { answer: 'not-found' };
  };
  const send = (signal: AbortSignal) =>
    fetchPicture(signal).catch((error: unknown): ImageAnswer => {
      if (isTooLarge(error)) return { answer: 'not-found' };
      throw error;
    });
  const read = await readMediaServer(context, { target, send, part: 'pictures' });
  if (read.value) return read.value;
  return { answer: read.status === 401 ? 'dead-token' : 'not-found' };
};
