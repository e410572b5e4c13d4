import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { OverseerrTarget } from '../../src/integrations/overseerr/index.ts';
import { startOutsideServer } from './outside-server.ts';
import { openOverseerr } from './overseerr.ts';

export type RecordedDialect = 'overseerr' | 'seerr';
export const recordedDialects = ['overseerr', 'seerr'] as const;

type Recording = {
  name: string;
  /** Its path is below `/api/v1`. */
  request: { method: string; path: string; asUser?: number; body?: unknown };
  status: number;
  body: unknown;
};

const folder = new URL('../recorded/overseerr/', import.meta.url);

const readRecordings = (dialect: RecordedDialect): Recording[] =>
  readFileSync(new URL(`${dialect}.jsonl`, folder), 'utf8')
    .trim()
    .split('\n')
    .map((line): Recording => JSON.parse(line));

/** One call to a real Overseerr or Seerr and its answer. */
export const findRecording = (dialect: RecordedDialect, name: string): Recording => {
  const found = readRecordings(dialect).find((recording) => recording.name === name);
  if (!found) throw new Error(`${dialect} has no recording "${name}".`);
  return found;
};

/** What the client sent; `url` is below `/api/v1` as it was written. */
export type Sent = { method: string; url: string; headers: IncomingMessage['headers']; body: unknown };

export type Reply = Pick<Recording, 'status' | 'body'> | ((response: ServerResponse) => void);

const say = (response: ServerResponse, reply: Reply) => {
  if (typeof reply === 'function') return reply(response);
  response.writeHead(reply.status, { 'content-type': 'application/json' });
  return response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body));
};

const key = 'the-key';

type Limits = Parameters<typeof openOverseerr>[0];

/** Stands in for an Overseerr that gives each call this answer, and opens the client to it. */
export const startFakeOverseerr = async (answer: (sent: Sent) => Reply, limits: Limits = {}) => {
  const sent: Sent[] = [];
  const server = await startOutsideServer(async (request, response) => {
    const written = await text(request);
    const { method = '', url = '', headers } = request;
    const body = written ? JSON.parse(written) : undefined;
    sent.push({ method, url: url.replace('/api/v1', ''), headers, body });
    say(response, answer(sent.at(-1) as Sent));
  });
  const target: OverseerrTarget = { url: server.url, apiKey: key };
  const { client, breakers } = openOverseerr(limits);
  return { overseerr: client.at(target), sent, server, breakers, target };
};

const pathOf = (url: string) => url.split('?')[0];

/** The same, answering as a real one did; what is not named is not there. */
export const startRecordedOverseerr = (dialect: RecordedDialect, names: string[], limits: Limits = {}) => {
  const recordings = names.map((name) => findRecording(dialect, name));
  const missing = { status: 404, body: { message: 'not found', errors: [] } };
  return startFakeOverseerr(
    ({ method, url }) =>
      recordings.find(({ request }) => request.method === method && pathOf(request.path) === pathOf(url)) ??
      missing,
    limits,
  );
};
