import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Lets a server stand still, as SIGSTOP does: connections stay, nothing is read and nothing is sent. */
export interface Freezer {
  freeze(): void;
  /** Goes on with everything that has waited. */
  thaw(): void;
  isFrozen(): boolean;
  /** Runs it now, or when the server goes on. */
  whenAwake(run: () => void): void;
  /** Cuts every connection without a word. */
  cutAll(): void;
  /** This connection no longer speaks HTTP: nothing else reads it but its socket. */
  takeUpgraded(socket: Socket): void;
}

export function createFreezer(server: Server): Freezer {
  const connections = new Set<Socket>();
  const upgraded = new Set<Socket>();
  let waiting: (() => void)[] = [];
  let isFrozen = false;

  server.on('connection', (socket: Socket) => {
    connections.add(socket);
    if (isFrozen) socket.cork();
    socket.once('close', () => {
      connections.delete(socket);
      upgraded.delete(socket);
    });
  });

  return {
    freeze() {
      if (isFrozen) return;
      isFrozen = true;
      for (const socket of connections) socket.cork();
      for (const socket of upgraded) socket.pause();
    },
    thaw() {
      if (!isFrozen) return;
      isFrozen = false;
      for (const socket of connections) socket.uncork();
      for (const socket of upgraded) socket.resume();
      const held = waiting;
      waiting = [];
      for (const run of held) run();
    },
    isFrozen: () => isFrozen,
    whenAwake(run) {
      if (isFrozen) waiting.push(run);
      else run();
    },
    cutAll() {
      for (const socket of connections) socket.destroy();
    },
    takeUpgraded: (socket) => void upgraded.add(socket),
  };
}
