import { EventEmitter, once } from 'node:events';
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';

/** An event, or the answer to a call as `ack <call>`, in the order in which they came. */
export type Heard = { readonly event: string; readonly args: readonly unknown[] };

export interface KumaClient {
  readonly socket: Socket;
  readonly heard: Heard[];
  /** Answers what was acknowledged. */
  call(event: string, ...args: unknown[]): Promise<unknown[]>;
  /** The first thing heard that fits, sooner or later. */
  until(fits: (heard: Heard) => boolean): Promise<Heard>;
  untilEvent(event: string): Promise<Heard>;
  /** Signs in after the first `info`; answers what `login` was acknowledged with. */
  signIn(credentials?: Record<string, unknown>): Promise<unknown>;
  /** Starts to listen anew; answers what was heard until now. */
  forget(): Heard[];
  close(): void;
}

export const credentials = { username: 'admin', password: 'household-kuma', token: '' };

/** A client that remembers everything it hears. */
export function connectKuma(url: string, options?: Partial<ManagerOptions & SocketOptions>): KumaClient {
  const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, ...options });
  const heard: Heard[] = [];
  const news = new EventEmitter();
  news.setMaxListeners(0);
  const hear = (one: Heard) => {
    heard.push(one);
    news.emit('heard');
  };
  socket.onAny((event: string, ...args: unknown[]) => hear({ event, args }));
  for (const event of ['connect', 'disconnect'] as const) {
    socket.on(event, (...args: unknown[]) => hear({ event: `socket ${event}`, args: args.slice(0, 1) }));
  }
  socket.io.on('open', () => {
    socket.io.engine.once('upgrade', () => hear({ event: 'engine upgrade', args: [] }));
  });
  socket.on('connect_error', (error) => hear({ event: 'socket connect_error', args: [error.message] }));

  const client: KumaClient = {
    socket,
    heard,
    call: (event, ...args) =>
      new Promise((resolve) => {
        socket.emit(event, ...args, (...answer: unknown[]) => {
          hear({ event: `ack ${event}`, args: answer });
          resolve(answer);
        });
      }),
    async until(fits) {
      for (;;) {
        const found = heard.find(fits);
        if (found) return found;
        await once(news, 'heard');
      }
    },
    untilEvent: (event) => client.until((one) => one.event === event),
    async signIn(given = credentials) {
      await client.untilEvent('info');
      const [answer] = await client.call('login', given);
      await client.untilEvent('initServerTimezone');
      return answer;
    },
    forget: () => heard.splice(0),
    close: () => void socket.close(),
  };
  return client;
}
