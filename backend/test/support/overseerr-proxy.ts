import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface OverseerrProxy {
  /** Without a trailing slash. */
  url: string;
  /** What was asked since `forget`, as `POST /request`, the oldest first. */
  calls(): string[];
  forget(): void;
  /** Lets such calls arrive, and cuts the connection in the place of the answer. */
  loseAnswersTo(call: RegExp | null): void;
  /** Answers such calls itself, with 201 and this. */
  answerTo(call: RegExp | null, body?: unknown): void;
  close(): Promise<void>;
}

const pathOf = (url = '/') => new URL(url, 'http://proxy').pathname.replace('/api/v1', '');

/** Stands between the portal and the household's Overseerr: counts calls, and loses answers on command. */
export const startOverseerrProxy = async (target: string): Promise<OverseerrProxy> => {
  let asked: string[] = [];
  let lost: RegExp | null = null;
  let own: { call: RegExp; body: unknown } | null = null;

  const passOn = (incoming: IncomingMessage, answer: ServerResponse) => {
    const { method, headers, url } = incoming;
    const call = `${method} ${pathOf(url)}`;
    asked.push(call);
    if (own?.call.test(call)) {
      incoming.resume();
      answer.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(own.body));
      return;
    }
    const isLost = lost?.test(call) ?? false;
    const outgoing = request(new URL(url ?? '/', target), { method, headers }, (response) => {
      if (isLost) {
        response.resume().once('end', () => answer.destroy());
        return;
      }
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    outgoing.on('error', () => answer.destroy());
    incoming.pipe(outgoing);
  };

  const server = createServer(passOn);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    calls: () => [...asked],
    forget() {
      asked = [];
    },
    loseAnswersTo(call) {
      lost = call;
    },
    answerTo(call, body) {
      own = call && { call, body };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
