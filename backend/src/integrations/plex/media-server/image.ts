import { type BinaryAnswer, OutboundError } from '../../../platform/outbound-http/index.ts';
import { addressOf, plexHeaders } from '../identity.ts';
import { isArtworkPath } from './artwork-path.ts';
import { type MediaServerContext, type MediaServerTarget, readMediaServer } from './call.ts';
import type { DeadToken } from './read.ts';

export const imageTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type ImageType = (typeof imageTypes)[number];

export type ImageQuery = {
  /** As the media server names it, e.g. the `thumb` of an item. */
  path: string;
  /** Pixels. */
  width: number;
  height: number;
};

export type ImageAnswer =
  | { answer: 'image'; contentType: ImageType; bytes: Buffer }
  | { answer: 'not-found' }
  | DeadToken;

const maxImageBytes = 15_000_000;

/** Only what browsers draw and never run: an SVG or a page from there would be ours to answer for. */
const imageTypeOf = ({ contentType }: BinaryAnswer): ImageType | undefined => {
  const plain = contentType.split(';')[0]?.trim().toLowerCase();
  return imageTypes.find((type) => type === plain);
};

/**
 * A picture, scaled by the media server to cover `width` × `height`. A path that is not allowed is
 * `not-found` and is never asked for (plex.md §2, "Images").
 *
 * @throws AppError `upstream.*`, also for an answer that is no picture or above 15 MB
 */
export const getImage = async (
  context: MediaServerContext,
  target: MediaServerTarget,
  { path, width, height }: ImageQuery,
): Promise<ImageAnswer> => {
  if (!isArtworkPath(path)) return { answer: 'not-found' };
  const send = async (signal: AbortSignal) => {
    const picture = await context.http.binary({
      url: addressOf(target.uri, '/photo/:/transcode'),
      query: { url: path, width, height, minSize: 1, upscale: 1 },
      headers: { ...plexHeaders(context.identity, target.token), accept: imageTypes.join(', ') },
      maxBytes: maxImageBytes,
      signal,
    });
    const contentType = imageTypeOf(picture);
    if (!contentType) throw new OutboundError({ reason: 'malformed', host: new URL(target.uri).host });
    return { contentType, bytes: picture.bytes };
  };
  const read = await readMediaServer(context, { target, send, part: 'pictures' });
  if (read.value) return { answer: 'image', ...read.value };
  return { answer: read.status === 401 ? 'dead-token' : 'not-found' };
};
