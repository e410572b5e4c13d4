import * as z from 'zod';
import { AppError } from '../../../kernel/errors.ts';
import { addressOf, plexHeaders } from '../identity.ts';
import { type MediaServerContext, type MediaServerTarget, readMediaServer } from './call.ts';

/** The server does not accept the token (any more). */
export type DeadToken = { answer: 'dead-token' };

/** What the server does not have, or does not share with the owner of the token. */
export type NotFound = { answer: 'not-found' };

export type Found<T> = { answer: 'found'; value: T };

/** What a read brings; every other failure is an AppError `upstream.*`. */
export type Read<T> = Found<T> | NotFound | DeadToken;

export const found = <T>(value: T): Found<T> => ({ answer: 'found', value });

/** Changes what was found and passes the other answers on. */
export const mapFound = <T, U>(read: Read<T>, change: (value: T) => U): Read<U> =>
  read.answer === 'found' ? found(change(read.value)) : read;

export type ContainerQuery<Shape extends z.core.$ZodShape> = {
  path: string;
  query?: Record<string, string | number | undefined>;
  /** Which part of a list; both bounds are always sent (plex.md §2: always page). */
  page?: { start: number; size: number };
  shape: Shape;
};

const pageHeaders = (page: { start: number; size: number } | undefined): Record<string, string> =>
  page ? { 'x-plex-container-start': String(page.start), 'x-plex-container-size': String(page.size) } : {};

/** Bad addresses of items and items that are not shared. */
const absentStatuses = new Set([400, 403, 404]);

/**
 * Reads a `MediaContainer` as JSON.
 *
 * @throws AppError `upstream.*`
 */
export const readContainer = async <Shape extends z.core.$ZodShape>(
  context: MediaServerContext,
  target: MediaServerTarget,
  { path, query, page, shape }: ContainerQuery<Shape>,
): Promise<Read<z.output<z.ZodObject<Shape>>>> => {
  const schema = z.object({ MediaContainer: z.object(shape) });
  const headers = { ...plexHeaders(context.identity, target.token), ...pageHeaders(page) };
  const url = addressOf(target.uri, path);
  const send = (signal: AbortSignal) => context.http.json({ url, query, headers, schema, signal });
  const read = await readMediaServer(context, { target, send, part: 'library' });
  if (read.value) return found(read.value.MediaContainer);
  return absentStatuses.has(read.status) ? { answer: 'not-found' } : { answer: 'dead-token' };
};

/**
 * For paths that every server has: a server that does not know them is no media server.
 *
 * @throws AppError `upstream.unavailable`
 */
export const requireKnown = <T>(read: Read<T>): Exclude<Read<T>, NotFound> => {
  if (read.answer !== 'not-found') return read;
  const message = 'The Plex server answered in a way that is not understood.';
  throw new AppError('unavailable', 'upstream.unavailable', message, { meta: { service: 'plex' } });
};
