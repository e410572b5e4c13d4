import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../../kernel/log.ts';
import type { Address, Transport } from './address.ts';
import type { Binaries } from './binaries.ts';
import { connectionTo, isAnswering } from './connection.ts';
import type { Layout } from './layout.ts';
import { type PidFile, readPidFile } from './pid-file.ts';
import { waitUntilReady } from './postmaster.ts';
import { isServerOf } from './processes.ts';
import { stopFast, stopNow } from './stop.ts';

type AdoptRequest = {
  layout: Layout;
  binaries: Binaries;
  transport: Transport;
  /** The line in `postmaster.opts` of a server that is just as it would be started today. */
  optionsFor: (address: Address) => string;
  log: Log;
};

export type Server = { pid: number; address: Address };

/** The live server of this cluster, if there is one. */
export async function findServer(clusterDir: string): Promise<PidFile | undefined> {
  const file = await readPidFile(clusterDir);
  return file && (await isServerOf(clusterDir, file.pid)) ? file : undefined;
}

export function addressOf({ port, socketDir }: PidFile, kind: Transport): Address {
  return kind === 'tcp' ? { kind, port } : { kind, socketDir, port };
}

/**
 * Takes over the server that a killed portal left behind; undefined when there is none or it had to be
 * ended, and the way is free for a new one.
 *
 * One that runs with other settings or programs than today's is stopped in good order, one that does not
 * answer is ended at once.
 */
export async function adoptServer(request: AdoptRequest): Promise<Server | undefined> {
  const { layout, binaries, log } = request;
  const found = await findServer(layout.clusterDir);
  if (!found) return undefined;
  const { pid } = found;
  if (found.status === 'stopping') {
    await stopFast(pid, binaries);
    return undefined;
  }
  const address = await findAnsweringAddress(request, pid);
  if (!address) {
    log.warn({ pid }, 'The database server of an earlier run does not answer: it is ended and recovered');
    await stopNow(pid, binaries);
    return undefined;
  }
  const options = await readFile(join(layout.clusterDir, 'postmaster.opts'), 'utf8').catch(() => '');
  if (options.trim() !== request.optionsFor(address)) {
    log.info({ pid }, 'The database server of an earlier run has other settings: it is restarted');
    await stopFast(pid, binaries);
    return undefined;
  }
  log.info({ pid }, 'The database server of an earlier run is used again');
  return { pid, address };
}

/** The address of a server that answers there; one that replays its log is waited for. */
async function findAnsweringAddress(request: AdoptRequest, pid: number): Promise<Address | undefined> {
  const { layout, transport, log } = request;
  if ((await waitUntilReady(layout, pid, log)) === 'exited') return undefined;
  const ready = await readPidFile(layout.clusterDir);
  if (!ready) return undefined;
  const address = addressOf(ready, transport);
  return (await isAnswering(await connectionTo(address, layout.passwordFile))) ? address : undefined;
}
