import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { onTestFinished } from 'vitest';

export type Dialect = 1 | 2;

type Line = { section?: string; dir?: 'in' | 'out' | 'ack'; event: string; args?: unknown[] };

const folder = new URL('../../../household/recorded/uptime-kuma/', import.meta.url);

/** One part of what a real Uptime Kuma and its client said to each other. */
export const recordedSection = (dialect: Dialect, section: string): Line[] => {
  const text = readFileSync(new URL(`v${dialect}-session.jsonl`, folder), 'utf8');
  const lines = text
    .trim()
    .split('\n')
    .map((line): Line => JSON.parse(line));
  const from = lines.findIndex((line) => line.section === section) + 1;
  const length = lines.slice(from).findIndex((line) => line.section !== undefined);
  return lines.slice(from, length === -1 ? undefined : from + length);
};

/** The arguments of every event of that name that the server sent. */
export const recordedEvents = (dialect: Dialect, section: string, event: string): unknown[][] =>
  recordedSection(dialect, section)
    .filter((line) => line.dir === 'in' && line.event === event)
    .map(({ args = [] }) => args);

type Acknowledge = (...args: unknown[]) => void;

const acknowledgeOf = (args: unknown[]) => args.at(-1) as Acknowledge;

/** Says what was recorded after the sign-in that succeeded, in the recorded order. */
const replaySignIn = (dialect: Dialect, socket: Socket, acknowledge: Acknowledge) => {
  const lines = recordedSection(dialect, 'sign-in');
  const last = lines.findLastIndex(({ dir, event }) => dir === 'out' && event === 'login');
  for (const { dir, event, args = [] } of lines.slice(last + 1)) {
    if (dir === 'in') socket.emit(event, ...args);
    if (dir === 'ack') acknowledge(...args);
  }
};

const answerCalls = (dialect: Dialect, socket: Socket) => {
  const calls = recordedSection(dialect, 'calls');
  socket.onAny((name: string, ...args: unknown[]) => {
    const asked = JSON.stringify(args.slice(0, -1));
    const at = calls.findIndex(
      (line) => line.dir === 'out' && line.event === name && JSON.stringify(line.args) === asked,
    );
    const answer = calls.slice(at).find(({ dir, event }) => dir === 'ack' && event === name);
    if (at >= 0) acknowledgeOf(args)(...(answer?.args ?? []));
  });
};

export interface RecordedKuma {
  /** Without a trailing slash. */
  url: string;
  /** Every handshake, the oldest first. */
  handshakes: IncomingMessage[];
  /** What clients called, with its arguments, the oldest first. */
  calls: { event: string; args: unknown[] }[];
  /** To everybody who is connected. */
  say(event: string, ...args: unknown[]): void;
  /** All that the server said in a part of the recording. */
  play(section: string): void;
  kick(): void;
}

/** Stands in for a real Uptime Kuma during the running test, in the words that one was heard to say. */
export const startRecordedKuma = async (dialect: Dialect): Promise<RecordedKuma> => {
  const http = createServer();
  const sockets = new Server(http, { serveClient: false });
  const handshakes: IncomingMessage[] = [];
  const calls: RecordedKuma['calls'] = [];
  sockets.on('connection', (socket) => {
    handshakes.push(socket.request);
    socket.onAny((event: string, ...args: unknown[]) => void calls.push({ event, args: args.slice(0, -1) }));
    const signIn = (...args: unknown[]) => replaySignIn(dialect, socket, acknowledgeOf(args));
    socket.on('login', signIn);
    socket.on('loginByToken', signIn);
    answerCalls(dialect, socket);
    socket.emit('info', ...(recordedEvents(dialect, 'sign-in', 'info')[0] ?? []));
    if (dialect === 2) socket.emit('loginRequired');
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  onTestFinished(() => sockets.close());

  const say = (event: string, ...args: unknown[]) => void sockets.emit(event, ...args);
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    handshakes,
    calls,
    say,
    play(section) {
      for (const { dir, event, args = [] } of recordedSection(dialect, section)) {
        if (dir === 'in') say(event, ...args);
      }
    },
    kick: () => sockets.disconnectSockets(),
  };
};
