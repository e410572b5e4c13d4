import { once } from 'node:events';
import { request } from 'node:http';
import { isIPv6, connect as openSocket, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createGuardedLookup, refusedAddressCode } from '../outbound-http/index.ts';
import type { Target } from './target.ts';

/**
 * Opens a connection to a target that was read already.
 *
 * @throws EgressRefusal for a name behind which no address of the open internet is
 */
export type Dial = (target: Target) => Promise<Duplex>;

export class EgressRefusal extends Error {}

const longestMs = 15_000;

type Resolve = Parameters<typeof createGuardedLookup>[0]['resolve'];

/** Resolves the name itself, and connects to exactly the address that it checked. */
export const createDirectDial = (
  options: { resolve?: Resolve; connect?: typeof openSocket; timeoutMs?: number } = {},
): Dial => {
  const { resolve, connect = openSocket, timeoutMs = longestMs } = options;
  const lookup = createGuardedLookup({ allowPrivate: false, resolve });

  return async ({ host, port }) => {
    const socket: Socket = connect({ host, port, lookup, autoSelectFamily: true });
    // It may also break before anybody else listens.
    socket.on('error', () => socket.destroy());
    try {
      await once(socket, 'connect', { signal: AbortSignal.timeout(timeoutMs) });
      return socket;
    } catch (error) {
      socket.destroy();
      if ((error as NodeJS.ErrnoException).code === refusedAddressCode) throw new EgressRefusal();
      throw error;
    }
  };
};

/** Names of the house itself, which a proxy outside of it would look up in its own. */
const isLocalName = (host: string) =>
  !/[.:]/.test(host.replace(/\.$/, '')) || /\.(?:localhost|local|internal|lan|home\.arpa)\.?$/i.test(host);

const credentialsOf = ({ username, password }: URL) =>
  username === ''
    ? {}
    : {
        'proxy-authorization': `Basic ${Buffer.from(
          `${decodeURIComponent(username)}:${decodeURIComponent(password)}`,
        ).toString('base64')}`,
      };

/** Hands everything to another proxy, which resolves names; addresses were judged before. */
export const createUpstreamDial =
  (upstreamUrl: string, { timeoutMs = longestMs } = {}): Dial =>
  async ({ host, port }) => {
    if (isLocalName(host)) throw new EgressRefusal();
    const proxy = new URL(upstreamUrl);
    const asking = request({
      host: proxy.hostname.replace(/^\[|\]$/g, ''),
      port: proxy.port || 80,
      method: 'CONNECT',
      path: `${isIPv6(host) ? `[${host}]` : host}:${port}`,
      headers: credentialsOf(proxy),
      agent: false,
      signal: AbortSignal.timeout(timeoutMs),
    });
    asking.end();
    const [{ statusCode }, socket, head] = await once(asking, 'connect');
    socket.on('error', () => socket.destroy());
    if (statusCode !== 200) {
      socket.destroy();
      throw new Error(`The proxy answered ${statusCode}`);
    }
    if (head.length > 0) socket.unshift(head);
    return socket;
  };
