import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { selfSigned } from './self-signed.ts';

export type OutsideServer = {
  /** Without a trailing slash. */
  url: string;
  /** What was asked, the oldest first. */
  requests: IncomingMessage[];
  close(): Promise<void>;
};

const start = async (server: Server, scheme: 'http' | 'https'): Promise<OutsideServer> => {
  const requests: IncomingMessage[] = [];
  server.prependListener('request', (request) => requests.push(request));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const { port } = server.address() as AddressInfo;
  const host = scheme === 'https' ? 'localhost' : '127.0.0.1';
  return { url: `${scheme}://${host}:${port}`, requests, close };
};

const startForTest: typeof start = async (server, scheme) => {
  const outside = await start(server, scheme);
  onTestFinished(outside.close);
  return outside;
};

/** Stands in for someone else's server until it is closed. */
export const serveOutside = (answer: RequestListener) => start(createServer(answer), 'http');

/** The same during the running test. */
export const startOutsideServer = (answer: RequestListener) => startForTest(createServer(answer), 'http');

/** The same over https, with a certificate that nobody should trust. */
export const startSelfSignedServer = (answer: RequestListener) =>
  startForTest(createSecureServer(selfSigned, answer), 'https');

/** An answer of JSON, or of the text as it stands. */
export const answering =
  (status: number, body: unknown, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) => {
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
  };

/** Takes the request and never answers. */
export const neverAnswering: RequestListener = () => {};
