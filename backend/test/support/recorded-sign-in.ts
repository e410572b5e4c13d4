import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { onTestFinished } from 'vitest';

type Line = { section?: string; dir: 'in' | 'out' | 'ack' | 'local'; event: string; args: unknown[] };

const folder = new URL('../recorded/uptime-kuma/', import.meta.url);

/** One conversation of a real Uptime Kuma and its client, about nothing but coming in. */
const readConversation = (dialect: 1 | 2, section: string): Line[] => {
  const text = readFileSync(new URL(`v${dialect}-sign-in.jsonl`, folder), 'utf8');
  const lines = text
    .trim()
    .split('\n')
    .map((line): Line => JSON.parse(line));
  const from = lines.findIndex((line) => line.section === section) + 1;
  const length = lines.slice(from).findIndex((line) => line.section !== undefined);
  return lines.slice(from, length === -1 ? undefined : from + length);
};

const greetings = new Set(['info', 'loginRequired', 'setup']);

type Call = { event: string; args: unknown[]; answer: (...args: unknown[]) => void };

/** Collects what a client calls, so that the conversation can wait for it. */
const listen = (socket: Socket, heard: Call[]) => {
  const waiting: (() => void)[] = [];
  socket.onAny((event: string, ...args: unknown[]) => {
    heard.push({ event, args: args.slice(0, -1), answer: args.at(-1) as Call['answer'] });
    for (const go of waiting.splice(0)) go();
  });
  return async (event: string, from: number): Promise<Call> => {
    for (;;) {
      const call = heard.slice(from).find((one) => one.event === event);
      if (call) return call;
      await new Promise<void>((resolve) => void waiting.push(resolve));
    }
  };
};

/** Says the lines of one connection in their order; what only insiders get waits for the recorded call. */
const converse = async (socket: Socket, lines: Line[], heard: Call[]) => {
  const from = heard.length;
  const called = listen(socket, heard);
  let expected: string | null = null;
  for (const { dir, event, args } of lines) {
    if (dir === 'out') expected = event;
    if (expected && (dir === 'ack' || (dir === 'in' && !greetings.has(event)))) await called(expected, from);
    if (dir === 'in') socket.emit(event, ...args);
    if (dir === 'ack') (await called(event, from)).answer(...args);
    if (dir === 'local' && event === 'disconnect') socket.disconnect(true);
  }
};

/** Stands in for a real Uptime Kuma during the running test: each connection hears the next part. */
export const startRecordedSignIn = async (dialect: 1 | 2, section: string) => {
  const http = createServer();
  const sockets = new Server(http, { serveClient: false });
  const parts: Line[][] = [];
  for (const line of readConversation(dialect, section)) {
    if (line.event === 'connect') parts.push([]);
    else parts.at(-1)?.push(line);
  }
  const heard: Call[] = [];
  sockets.on('connection', (socket) => void converse(socket, parts.shift() ?? [], heard));
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  onTestFinished(() => sockets.close());
  const { port } = http.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    /** The names of what was called to come in, the oldest first. */
    signIns: () => heard.map(({ event }) => event).filter((event) => event.startsWith('login')),
  };
};
