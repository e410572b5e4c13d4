import * as z from 'zod';
import { AppError } from '../../../kernel/errors.ts';
import { addressOf, plexHeaders } from '../identity.ts';
import { type DeadToken, type MediaServerContext, type MediaServerTarget, readMediaServer } from './call.ts';

export type ContainerRead<Shape extends z.core.$ZodShape> = {
  path: string;
  query?: Record<string, string | number | undefined>;
  /** Which part of a list; both bounds are always sent (plex.md §2: always page). */
  page?: { start: number; size: number };
  shape: Shape;
};

const pageHeaders = (page: { start: number; size: number } | undefined): Record<string, string> =>
  page ? { 'x-plex-container-start': String(page.start), 'x-plex-container-size': String(page.size) } : {};

/**
 * Reads a `MediaContainer` as JSON.
 *
 * @throws AppError `upstream.*`, also when the server does not know a path that every server has
 */
export const readContainer = async <Shape extends z.core.$ZodShape>(
  context: MediaServerContext,
  target: MediaServerTarget,
  { path, query, page, shape }: ContainerRead<Shape>,
) => {
  const schema = z.object({ MediaContainer: z.object(shape) });
  const headers = { ...plexHeaders(context.identity, target.token), ...pageHeaders(page) };
  const url = addressOf(target.uri, path);
  const send = (signal: AbortSignal) => context.http.json({ url, query, headers, schema, signal });
  const read = await readMediaServer(context, { target, send, part: 'library' });
  if (read.value) return { answer: 'container' as const, container: read.value.MediaContainer };
  if (read.status === 401) return { answer: 'dead-token' } satisfies DeadToken;
  const message = 'The Plex server answered in a way that is not understood.';
  const meta = { service: 'plex' };
  throw new AppError('unavailable', 'upstream.unavailable', message, {
    cause: new Error(`Status ${read.status}`),
    meta,
  });
};
