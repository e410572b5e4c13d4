import type { RequestHandler } from 'express';
import { createSignal } from '../signal.ts';
import type { Address } from '../wire/listen.ts';

/** The ways to the media server that plex.tv lists, in the order in which clients probe them. */
export const connectionKinds = ['local', 'remote', 'relay'] as const;
export type ConnectionKind = (typeof connectionKinds)[number];
export type ConnectionState = 'up' | 'down';

/** Loopback addresses that stand for the three ways; Linux answers on the whole of 127.0.0.0/8. */
export const loopbackAddresses = { local: '127.0.0.1', remote: '127.0.0.2', relay: '127.0.0.3' } as const;

export interface Connections {
  /** The ways that exist on this machine. */
  list(): readonly { kind: ConnectionKind; address: Address }[];
  /** Called once the server listens: from here on the addresses are known. */
  announce(addresses: ReadonlyMap<ConnectionKind, Address>): void;
  states(): Record<ConnectionKind, ConnectionState>;
  set(kind: ConnectionKind, state: ConnectionState): void;
  reset(): void;
  /** Whether the way by which a connection came in is switched off. */
  isDown(localAddress: string | undefined): boolean;
  /** Calls back after a way was switched. */
  onChange(listener: () => void): void;
  /** Destroys the connection when the way that it came in by is switched off. */
  readonly refuseWhenDown: RequestHandler;
}

export function createConnections(): Connections {
  let known: readonly { kind: ConnectionKind; address: Address }[] = [];
  const down = new Set<ConnectionKind>();
  const changes = createSignal();

  function kindOf(localAddress: string | undefined): ConnectionKind {
    const bare = localAddress?.replace(/^::ffff:/, '');
    return known.find(({ address }) => address.host === bare)?.kind ?? 'local';
  }

  return {
    list: () => known,
    announce(addresses) {
      known = connectionKinds.flatMap((kind) => {
        const address = addresses.get(kind);
        return address ? [{ kind, address }] : [];
      });
    },
    states: () => ({
      local: down.has('local') ? 'down' : 'up',
      remote: down.has('remote') ? 'down' : 'up',
      relay: down.has('relay') ? 'down' : 'up',
    }),
    set(kind, state) {
      if (state === 'down') down.add(kind);
      else down.delete(kind);
      changes.tell();
    },
    reset() {
      down.clear();
      changes.tell();
    },
    isDown: (localAddress) => down.has(kindOf(localAddress)),
    onChange: changes.listen,
    refuseWhenDown(req, _res, next) {
      if (down.has(kindOf(req.socket.localAddress))) req.socket.destroy();
      else next();
    },
  };
}
