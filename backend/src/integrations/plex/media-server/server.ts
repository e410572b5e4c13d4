import * as z from 'zod';
import { emptyAsNull } from '../loose-types.ts';
import type { DeadToken, MediaServerContext, MediaServerTarget } from './call.ts';
import { readContainer } from './container.ts';

const identityShape = { machineIdentifier: z.string().min(1), version: emptyAsNull };
const serverShape = { ...identityShape, friendlyName: emptyAsNull, myPlexUsername: emptyAsNull };

export type ServerIdentity = { machineIdentifier: string; version: string | null };
export type ServerFacts = ServerIdentity & { friendlyName: string | null; myPlexUsername: string | null };

/** Which server this is. Says nothing about the token: any is accepted here (plex.md §2). */
export const getIdentity = async (
  context: MediaServerContext,
  target: MediaServerTarget,
): Promise<{ answer: 'identity'; identity: ServerIdentity } | DeadToken> => {
  const read = await readContainer(context, target, { path: '/identity', shape: identityShape });
  return read.answer === 'container' ? { answer: 'identity', identity: read.container } : read;
};

/** The server's name; the one cheap read that shows whether a token is accepted (plex.md §2). */
export const getServer = async (
  context: MediaServerContext,
  target: MediaServerTarget,
): Promise<{ answer: 'server'; server: ServerFacts } | DeadToken> => {
  const read = await readContainer(context, target, { path: '/', shape: serverShape });
  return read.answer === 'container' ? { answer: 'server', server: read.container } : read;
};
