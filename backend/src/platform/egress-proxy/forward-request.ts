import {
  type ClientRequest,
  request as callServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { pipeline } from 'node:stream';
import type { Log } from '../../kernel/log.ts';
import { type Dial, EgressRefusal } from './dial.ts';
import { holdConnection } from './open-tunnel.ts';
import type { Passes } from './passes.ts';
import { readRequestTarget } from './target.ts';

/** They are between two neighbours only, and the first one is a secret (RFC 9110, 7.6.1). */
const ofTheHop = [
  'proxy-authorization',
  'proxy-connection',
  'connection',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

const endToEnd = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !ofTheHop.includes(name)));

const ignore = () => undefined;

/** Passes unencrypted requests on, each over a connection of its own. */
export const createForwarding = (parts: {
  passes: Passes;
  dial: Dial;
  log: Log;
  maxConnectionsPerPass: number;
}) => {
  const { passes, dial, log, maxConnectionsPerPass } = parts;

  const pass = (exchange: { request: IncomingMessage; response: ServerResponse }, call: ClientRequest) => {
    const { request, response } = exchange;
    call.once('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, endToEnd(answer.headers));
      pipeline(answer, response, ignore);
    });
    call.once('error', () => response.destroy());
    response.once('close', () => call.destroy());
    pipeline(request, call, ignore);
  };

  const refuse = (response: ServerResponse, status: number) => {
    if (status === 407) response.setHeader('proxy-authenticate', 'Basic realm="downloads"');
    response.writeHead(status, { connection: 'close' }).end();
  };

  const open = async ({ url = '', method, headers }: IncomingMessage): Promise<ClientRequest> => {
    const read = readRequestTarget(url);
    if (!read) throw new EgressRefusal();
    const socket = await dial(read.target);
    return callServer({
      ...{ method, path: read.path, setHost: false },
      headers: { ...endToEnd(headers), host: read.target.host, connection: 'close' },
      createConnection: () => socket,
    });
  };

  return async (request: IncomingMessage, response: ServerResponse) => {
    const held = passes.find(request.headers['proxy-authorization']);
    if (!held) return refuse(response, 407);
    if (held.connections.size >= maxConnectionsPerPass) return refuse(response, 429);
    if (!held.connections.has(request.socket)) holdConnection(held, request.socket);
    try {
      pass({ request, response }, await open(request));
    } catch (error) {
      const isRefused = error instanceof EgressRefusal;
      if (isRefused) log.warn({ target: request.url?.slice(0, 200) }, 'A download was refused an address');
      refuse(response, isRefused ? 403 : 502);
    }
  };
};
