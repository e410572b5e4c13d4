import type { IncomingMessage } from 'node:http';
import { type Namespace, type RealtimeRefusal, realtimeAccess } from '@medianest/shared';
import type { Actor } from '../../kernel/actor.ts';
import { AppError } from '../../kernel/errors.ts';
import type { Log } from '../../kernel/log.ts';
import type { Handshake } from '../http/browser/handshake.ts';
import type { Visit } from '../http/browser/visit.ts';
import { requireAccess } from '../http/contract/guard.ts';
import type { BrowserNamespace } from './browser-sockets.ts';

/** Who is behind a socket. */
export interface SocketSessions {
  /**
   * The person whose access cookie came with a handshake. Nothing is renewed: the browser would not
   * reliably keep the next renewal token, and the one after that would look stolen.
   */
  recognise(visit: Visit): Promise<Actor | null>;
  /** The person of a session as things stand now; null when it is over. */
  findActor(sessionId: string): Promise<Actor | null>;
}

/** Socket.io hands `data` to the browser, as the contract's `RealtimeRefusal`. */
export const createRefusal = (code: RealtimeRefusal) => Object.assign(new Error(code), { data: { code } });

const refusalOf = (error: unknown) =>
  error instanceof AppError && (error.code === 'auth.required' || error.code === 'auth.forbidden')
    ? createRefusal(error.code)
    : null;

/**
 * Lets into a namespace whom the contract lets. `auth.required` also when the access token has run out:
 * the browser then asks `GET /auth/session`, which renews it, and comes back.
 */
export const guardNamespace = (options: {
  name: Namespace;
  namespace: BrowserNamespace;
  readHandshake(request: IncomingMessage): Handshake;
  sessions: SocketSessions;
  log: Log;
}) => {
  const { name, namespace, readHandshake, sessions, log } = options;
  namespace.use(async (socket, next) => {
    try {
      const actor = await sessions.recognise(readHandshake(socket.request).visit);
      requireAccess(realtimeAccess[name], actor);
      if (actor) socket.data.actor = actor;
      next();
    } catch (error) {
      const refusal = refusalOf(error);
      if (!refusal) log.warn({ err: error, namespace: name }, 'A socket could not be let in');
      next(refusal ?? createRefusal('internal'));
    }
  });
};
