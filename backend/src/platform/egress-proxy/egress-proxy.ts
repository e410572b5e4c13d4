import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Log } from '../../kernel/log.ts';
import { createDirectDial, createUpstreamDial, type Dial } from './dial.ts';
import { createForwarding } from './forward-request.ts';
import { createTunnelling } from './open-tunnel.ts';
import { createPasses, type EgressPass } from './passes.ts';

export interface EgressProxy {
  issue(): EgressPass;
  close(): Promise<void>;
}

export interface EgressProxyOptions {
  log: Log;
  /** A proxy that everything goes through; by default the open internet is called directly. */
  upstreamUrl?: string | undefined;
  dial?: Dial;
  idleMs?: number;
  maxConnections?: number;
  maxConnectionsPerPass?: number;
}

/**
 * The only way out for programs that fetch what strangers name: a proxy on this machine that calls nothing but
 * the open internet, at ports 80 and 443, and connects to the address that it checked. Redirects and addresses
 * that a program finds by itself pass here too (yt-dlp.md, "Security").
 */
export const openEgressProxy = async (options: EgressProxyOptions): Promise<EgressProxy> => {
  const { log, upstreamUrl, idleMs = 120_000, maxConnections = 200, maxConnectionsPerPass = 32 } = options;
  const dial = options.dial ?? (upstreamUrl ? createUpstreamDial(upstreamUrl) : createDirectDial());
  const passes = createPasses();
  const parts = { passes, dial, log, maxConnectionsPerPass };
  const server = createServer({ maxHeaderSize: 32_768 }, createForwarding(parts));
  server.on('connect', createTunnelling({ ...parts, idleMs }));
  server.maxConnections = maxConnections;
  server.setTimeout(idleMs);
  server.on('connection', (socket: Socket) => socket.on('error', () => socket.destroy()));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    issue: () => passes.issue(port),
    async close() {
      const closed = once(server, 'close');
      server.close();
      passes.revokeAll();
      server.closeAllConnections();
      await closed;
    },
  };
};
