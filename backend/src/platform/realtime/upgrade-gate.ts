import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { AppError } from '../../kernel/errors.ts';
import type { Log } from '../../kernel/log.ts';
import type { Handshake } from '../http/browser/handshake.ts';
import type { OriginPolicy } from '../http/browser/origins.ts';
import { requireOwnOrigin } from '../http/contract/guard.ts';
import { toAppError, toProblem } from '../http/problem.ts';
import { renderRawProblem } from '../http/raw-problem.ts';
import type { RateLimiter } from '../rate-limit/rate-limiter.ts';

export interface UpgradeGateDependencies {
  server: Server;
  readHandshake(request: IncomingMessage): Handshake;
  origins: OriginPolicy;
  limiter: Pick<RateLimiter, 'consume'>;
  log: Log;
  /** Takes over a connection that may become a websocket; throws to refuse it. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void | Promise<void>;
}

const stopping = () =>
  new AppError('unavailable', 'upstream.unavailable', 'MediaNest is stopping. Try again in a moment.', {
    meta: { service: 'medianest' },
  });

const tooOften = (retryAfterSeconds: number) =>
  new AppError('rate-limited', 'rate_limited', `Try again in ${retryAfterSeconds} seconds.`, {
    meta: { retryAfterSeconds },
  });

/**
 * Lets connections become websockets: from pages of the portal's own addresses only, because a browser
 * sends its cookies along for any page, and not too often from one network.
 *
 * Refusals are answered as problem+json. What has passed is counted until it ends.
 */
export const createUpgradeGate = (dependencies: UpgradeGateDependencies) => {
  const { server, readHandshake, origins, limiter, log, accept } = dependencies;
  const open = new Set<Duplex>();
  let isClosing = false;

  const check = async (incoming: IncomingMessage) => {
    const { request, visit } = readHandshake(incoming);
    requireOwnOrigin(origins, request);
    const waitSeconds = await limiter.consume('browse', `sockets:${visit.network}`);
    if (waitSeconds !== null) throw tooOften(waitSeconds);
    if (isClosing) throw stopping();
  };

  const refuse = (socket: Duplex, cause: unknown) => {
    const { status, code, detail } = toProblem(toAppError(cause), '');
    if (status >= 500) log.warn({ err: cause }, 'A socket could not be opened');
    else log.info({ status, code }, 'A socket was refused');
    socket.end(renderRawProblem({ status, code, detail }));
    // Whoever does not hang up after the answer is hung up on.
    socket.once('finish', () => socket.destroy());
  };

  const onUpgrade = async (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Nobody else listens yet, and a lost connection must not end the portal.
    socket.on('error', () => socket.destroy());
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    try {
      await check(request);
      await accept(request, socket, head);
    } catch (error) {
      refuse(socket, error);
    }
  };
  server.on('upgrade', onUpgrade);

  return {
    /** Refuses who comes from now on. */
    shut() {
      isClosing = true;
    },
    /** Cuts what is still open after `patienceMs`. The web server waits for every connection it ever had. */
    async close(patienceMs: number) {
      const ended = Promise.all(
        [...open].map((socket) => new Promise<void>((resolve) => socket.once('close', () => resolve()))),
      );
      const timer = setTimeout(() => {
        for (const socket of open) socket.destroy();
      }, patienceMs);
      await ended;
      clearTimeout(timer);
    },
  };
};
