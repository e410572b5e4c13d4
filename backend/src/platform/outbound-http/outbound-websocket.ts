import { WebSocket } from 'ws';
import { createGuardedLookup } from './address-guard.ts';
import { requireCallableUrl } from './callable-url.ts';
import { OutboundError, type OutboundFailureReason } from './outbound-error.ts';
import { toOutboundError } from './to-outbound-error.ts';

export type OutboundWebSocketRequest = {
  /** http or https, as all addresses of services are written. */
  url: string;
  headers?: Record<string, string>;
  onOpen(): void;
  onMessage(text: string): void;
  /** Told once, when the connection could not be opened or is over; null after our own `close`. */
  onEnd(failure: OutboundError | null): void;
};

export interface OutboundWebSocket {
  /** Ends the connection at once; nothing is told any more but the end. */
  close(): void;
}

/** @throws OutboundError `refused` for an address that must not be called; all else comes to `onEnd` */
export type OpenWebSocket = (request: OutboundWebSocketRequest) => OutboundWebSocket;

export type OutboundWebSocketOptions = {
  /** True for services that an administrator named: they may live in the household's own network. */
  allowPrivate: boolean;
  maxMessageBytes: number;
  handshakeMs?: number;
  /** How often the other side is asked for a sign of life; silence until the next time ends it. */
  pingEveryMs?: number;
};

/** Calls `onDead` when nothing has come for a whole turn: a connection can be dead without having ended. */
const watchPulse = (socket: WebSocket, everyMs: number, onDead: () => void) => {
  let isAlive = true;
  const noticeLife = () => {
    isAlive = true;
  };
  socket.on('pong', noticeLife).on('ping', noticeLife).on('message', noticeLife);
  const timer = setInterval(() => {
    if (!isAlive) return onDead();
    isAlive = false;
    socket.ping();
  }, everyMs);
  socket.once('close', () => clearInterval(timer));
};

const isRedirect = (status: number) => status >= 300 && status < 400;

/**
 * Websockets to other servers under the rules of `createOutboundHttp`: checked addresses, time-outs,
 * bounded messages, no redirects, and failures that hold no path, header or message.
 */
export const createOutboundWebSockets =
  (options: OutboundWebSocketOptions): OpenWebSocket =>
  ({ url: address, headers = {}, onOpen, onMessage, onEnd }) => {
    const { allowPrivate, maxMessageBytes, handshakeMs = 10_000, pingEveryMs = 30_000 } = options;
    const url = requireCallableUrl(address, allowPrivate);
    const failureOf = (reason: OutboundFailureReason) => new OutboundError({ reason, host: url.host });
    const socket = new WebSocket(url, {
      headers,
      lookup: createGuardedLookup({ allowPrivate }),
      maxPayload: maxMessageBytes,
      // A small message could unfold into a large one, and each connection would hold a window for it.
      perMessageDeflate: false,
    });
    /** The first reason counts; those after it are what it brought about. */
    let outcome: { failure: OutboundError | null } | null = null;
    const end = (failure: OutboundError | null) => {
      outcome ??= { failure };
      socket.terminate();
    };
    const patience = setTimeout(() => end(failureOf('timeout')), handshakeMs);

    socket.on('open', () => {
      clearTimeout(patience);
      watchPulse(socket, pingEveryMs, () => end(failureOf('timeout')));
      onOpen();
    });
    socket.on('message', (data, isBinary) => {
      if (!isBinary && !outcome) onMessage(data.toString());
    });
    socket.on('unexpected-response', (_request, { statusCode: status = 0 }) => {
      const reason = isRedirect(status) ? 'redirected' : 'status';
      end(new OutboundError({ reason, host: url.host, status }));
    });
    socket.on('error', (error) => end(toOutboundError(error, url.host)));
    socket.on('close', () => {
      clearTimeout(patience);
      onEnd(outcome ? outcome.failure : failureOf('unreachable'));
    });
    return { close: () => end(null) };
  };
