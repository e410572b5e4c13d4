import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { type Duplex, pipeline } from 'node:stream';
import type { Log } from '../../kernel/log.ts';
import { type Dial, EgressRefusal } from './dial.ts';
import type { HeldPass, Passes } from './passes.ts';
import { readTunnelTarget } from './target.ts';

const answers = {
  200: 'Connection established',
  403: 'Forbidden',
  407: 'Proxy Authentication Required',
  429: 'Too Many Connections',
  502: 'Bad Gateway',
} as const;

const head = (status: keyof typeof answers) => {
  const challenge = status === 407 ? 'Proxy-Authenticate: Basic realm="downloads"\r\n' : '';
  return `HTTP/1.1 ${status} ${answers[status]}\r\n${challenge}\r\n`;
};

const ignore = () => undefined;

const join = (client: Duplex, server: Duplex, idleMs: number) => {
  for (const socket of [client, server] as Socket[]) socket.setTimeout?.(idleMs, () => socket.destroy());
  pipeline(client, server, ignore);
  pipeline(server, client, ignore);
};

export const holdConnection = (pass: HeldPass, connection: Duplex) => {
  pass.connections.add(connection);
  connection.once('close', () => pass.connections.delete(connection));
};

/** Answers CONNECT: who may, and to whom. */
export const createTunnelling = (parts: {
  passes: Passes;
  dial: Dial;
  log: Log;
  idleMs: number;
  maxConnectionsPerPass: number;
}) => {
  const { passes, dial, log, idleMs, maxConnectionsPerPass } = parts;

  const connect = async (authority: string): Promise<Duplex | 403 | 502> => {
    const target = readTunnelTarget(authority);
    try {
      if (!target) throw new EgressRefusal();
      return await dial(target);
    } catch (error) {
      const isRefused = error instanceof EgressRefusal;
      if (isRefused) log.warn({ target: authority.slice(0, 200) }, 'A download was refused an address');
      return isRefused ? 403 : 502;
    }
  };

  return async (request: IncomingMessage, client: Duplex, early: Buffer) => {
    client.on('error', () => client.destroy());
    const pass = passes.find(request.headers['proxy-authorization']);
    if (!pass) return void client.end(head(407));
    if (pass.connections.size >= maxConnectionsPerPass) return void client.end(head(429));
    holdConnection(pass, client);
    const server = await connect(request.url ?? '');
    if (typeof server === 'number') return void client.end(head(server));
    if (client.destroyed) return void server.destroy();
    client.write(head(200));
    if (early.length > 0) client.unshift(early);
    join(client, server, idleMs);
  };
};
