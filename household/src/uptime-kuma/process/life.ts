import type { Fault } from '../../faults/services.ts';
import type { Address } from '../../wire/listen.ts';
import { accountRoom, type KumaServer } from '../sockets/kuma-socket.ts';
import { type ProcessDependencies, type RunningProcess, startProcess } from './process.ts';

/** The program's comings and goings on one address. */
export interface Life {
  /** @throws when the port is taken */
  start(address: Address): Promise<Address>;
  /** Ends it as SIGTERM does. Resolves when nobody listens any more, or after no time at all when it is back. */
  restart(downMs: number): Promise<void>;
  freeze(): void;
  thaw(): void;
  /** Stands still, by itself or because the service hangs. */
  isFrozen(): boolean;
  isRunning(): boolean;
  sockets(): KumaServer | null;
  /** Whether somebody is signed in. */
  isHeard(): boolean;
  /** Cuts every connection without a word; clients come back by themselves. */
  cutAll(): void;
  /** What happens to everybody when the password changes: `refresh`, then out. */
  kick(): void;
  /** Running and awake again, whatever happened. */
  recover(): Promise<void>;
  /** Sockets that connect from now on get the pace of pings that is wanted now. */
  followPingPace(): void;
  /** Called after the service's bad day began or ended. */
  faultChanged(): void;
  close(): Promise<void>;
}

export type LifeDependencies = ProcessDependencies & {
  /** Each time that it starts or goes on, and each time that it ends or stands still. */
  readonly onAwake: () => void;
  readonly onAsleep: () => void;
};

const retryMs = 200;

export function createLife(dependencies: LifeDependencies): Life {
  let running: RunningProcess | null = null;
  let address: Address = { host: '127.0.0.1', port: 0 };
  let isHeld = false;
  let comingBack: NodeJS.Timeout | undefined;

  const isHanging = () => dependencies.fault().mode === 'hang';

  async function boot() {
    clearTimeout(comingBack);
    running = await startProcess(dependencies, address);
    address = running.address;
    dependencies.onAwake();
    followFreeze();
  }

  async function end() {
    const ending = running;
    running = null;
    dependencies.onAsleep();
    await ending?.end();
  }

  function bootLater(delayMs: number) {
    comingBack = setTimeout(() => void boot().catch(() => bootLater(retryMs)), delayMs).unref();
  }

  function followFreeze() {
    const shouldStand = isHeld || isHanging();
    if (!running || running.freezer.isFrozen() === shouldStand) return;
    if (shouldStand) {
      running.freezer.freeze();
      dependencies.onAsleep();
    } else {
      running.freezer.thaw();
      dependencies.onAwake();
    }
  }

  return {
    async start(wanted) {
      address = wanted;
      await boot();
      return address;
    },
    async restart(downMs) {
      clearTimeout(comingBack);
      await end();
      if (downMs === 0) await boot();
      else bootLater(downMs);
    },
    freeze() {
      isHeld = true;
      followFreeze();
    },
    thaw() {
      isHeld = false;
      followFreeze();
    },
    isFrozen: () => running?.freezer.isFrozen() ?? false,
    isRunning: () => running !== null,
    sockets: () => running?.sockets ?? null,
    isHeard: () => running?.sockets.sockets.adapter.rooms.has(accountRoom) ?? false,
    cutAll: () => running?.freezer.cutAll(),
    kick: () => kick(running?.sockets),
    async recover() {
      isHeld = false;
      if (running) followFreeze();
      else await boot();
    },
    followPingPace() {
      const { intervalMs, timeoutMs } = dependencies.pingPace();
      if (running)
        Object.assign(running.sockets.engine.opts, { pingInterval: intervalMs, pingTimeout: timeoutMs });
    },
    faultChanged() {
      followFreeze();
      if (cutsConnections(dependencies.fault())) running?.freezer.cutAll();
    },
    async close() {
      clearTimeout(comingBack);
      await end();
    },
  };
}

/** Nothing stays connected through a day on which nothing sensible answers. */
function cutsConnections({ mode }: Fault): boolean {
  return mode !== 'up' && mode !== 'slow' && mode !== 'hang';
}

function kick(server: KumaServer | undefined): void {
  for (const socket of server?.sockets.sockets.values() ?? []) {
    if (!socket.rooms.has(accountRoom)) continue;
    socket.emit('refresh');
    socket.disconnect();
  }
}
