import { type Address, isWildcard, listen, type Served } from '../wire/listen.ts';
import { type ConnectionKind, loopbackAddresses } from './connections.ts';

export type MediaServerListeners = {
  readonly addresses: ReadonlyMap<ConnectionKind, Address>;
  close(): Promise<void>;
};

const attempts = 10;

/**
 * Serves the app on one port of several addresses, one for each kind of connection.
 * Machines that answer on 127.0.0.1 alone get the local connection only.
 */
export async function listenOnConnections(
  input: Served & { host: string; port: number },
): Promise<MediaServerListeners> {
  if (isWildcard(input.host)) return listenOnWildcard(input);
  for (let attempt = 1; ; attempt += 1) {
    const local = await listen(input);
    const siblings = await Promise.allSettled(
      (['remote', 'relay'] as const).map(async (kind) => ({
        kind,
        listener: await listen({ ...input, host: loopbackAddresses[kind], port: local.address.port }),
      })),
    );
    const opened = siblings.flatMap((sibling) => (sibling.status === 'fulfilled' ? [sibling.value] : []));
    const close = async () => {
      await Promise.all([local.close(), ...opened.map(({ listener }) => listener.close())]);
    };
    if (input.port !== 0 || attempt === attempts || !siblings.some(isPortTaken)) {
      const others = opened.map(({ kind, listener }) => [kind, listener.address] as const);
      return { addresses: new Map([['local', local.address], ...others]), close };
    }
    await close();
  }
}

/** One socket hears all loopback addresses, where the system has them. */
async function listenOnWildcard(
  input: Served & { host: string; port: number },
): Promise<MediaServerListeners> {
  const listener = await listen(input);
  const { port } = listener.address;
  const kinds: ConnectionKind[] = process.platform === 'linux' ? ['local', 'remote', 'relay'] : ['local'];
  return {
    addresses: new Map(kinds.map((kind) => [kind, { host: loopbackAddresses[kind], port }])),
    close: listener.close,
  };
}

function isPortTaken(sibling: PromiseSettledResult<unknown>): boolean {
  return sibling.status === 'rejected' && sibling.reason?.code === 'EADDRINUSE';
}
