import { realtimePath } from '@medianest/shared';
import { io, type Socket } from 'socket.io-client';
import { onTestFinished } from 'vitest';

/** What a page keeps of one socket. */
export interface TestSocket {
  /** "live", or the code of the refusal, "undeclared", or "unreachable" when nothing became a socket. */
  outcome: Promise<string>;
  /** Why it ended. */
  ended: Promise<string>;
  /** What was told, the oldest first. */
  told: { event: string; payload: unknown }[];
  raw: Socket;
}

export interface SocketOptions {
  url: string;
  /** Null: none is sent. */
  origin?: string | null;
  cookies?: Map<string, string>;
  namespace?: string;
  headers?: Record<string, string>;
}

/** What Socket.io itself says of a namespace that nobody declared. */
const undeclared = 'Invalid namespace';

const codeOf = (error: Error): string => {
  const { data } = error as Error & { data?: { code?: string } };
  return data?.code ?? (error.message === undeclared ? 'undeclared' : 'unreachable');
};

/** Opens a socket as a page does, closed when the running test ends. */
export const openSocket = (options: SocketOptions): TestSocket => {
  const { url, origin = url, cookies = new Map(), namespace = '/media' } = options;
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const raw = io(url + namespace, {
    path: realtimePath,
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders: { ...(cookie && { cookie }), ...(origin && { origin }), ...options.headers },
  });
  onTestFinished(() => void raw.close());
  const told: TestSocket['told'] = [];
  raw.onAny((event: string, payload: unknown) => told.push({ event, payload }));
  return {
    raw,
    told,
    outcome: new Promise((resolve) => {
      raw.once('connect', () => resolve('live'));
      raw.once('connect_error', (error) => resolve(codeOf(error)));
    }),
    ended: new Promise((resolve) => raw.once('disconnect', resolve)),
  };
};
