import { realpath } from 'node:fs/promises';
import type { Log } from '../../kernel/log.ts';
import { StartupError } from '../../kernel/startup-error.ts';
import type { Connection } from '../target.ts';
import { defaultTransport, type Transport } from './address.ts';
import { addressOf, findServer } from './adopt.ts';
import { findBinariesPackage, prepareBinaries } from './binaries.ts';
import { ensureCluster } from './cluster.ts';
import { connectionTo, ensureDatabase } from './connection.ts';
import { explainFailure } from './failure.ts';
import { createLayout, type Layout, type RunAs } from './layout.ts';
import { type Lock, tryLock, waitForLock } from './lock.ts';
import { keepLogBounded } from './log-file.ts';
import { isServerOf } from './processes.ts';
import { runServer } from './run-server.ts';
import type { Settings } from './settings.ts';
import { stopFast } from './stop.ts';
import { superviseServer } from './supervise.ts';

export type EmbeddedPostgresOptions = {
  /** An existing folder, writable for this process; as root, `runAs` can enter it. */
  dataDir: string;
  /** The account for the server when the portal is root: PostgreSQL refuses to be. */
  runAs?: RunAs;
  /**
   * What to do when another process has the server running: the portal refuses, a tool beside it joins, and a worker
   * needs one that runs: it must not be the one who stops it.
   */
  whenRunning?: 'refuse' | 'join' | 'need';
  transport?: Transport;
  /** Win over the household's own. */
  settings?: Settings;
  /** The folder of the npm package with the programs. */
  packageDir?: string;
  /** A server runs by itself now and is getting ready; never called for one that ran already. */
  onLaunch?: () => void;
  log: Log;
};

export type EmbeddedPostgres = {
  connection: Connection;
  /** Stops the server in good order, if this process started or adopted it. May be called again. */
  close(): Promise<void>;
};

/**
 * Starts the portal's own PostgreSQL in the data folder, or takes over the one that a killed portal left.
 *
 * @throws StartupError one sentence for each way in which this machine or folder does not allow it
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const layout = createLayout(await realpath(options.dataDir));
  if (options.whenRunning === 'need') return joinServer(options, layout);
  const lock = options.whenRunning === 'join' ? tryLock(layout.lockFile) : await waitForLock(layout.lockFile);
  if (!lock) return joinServer(options, layout);
  try {
    return await startUnderLock({ options, layout, lock });
  } catch (error) {
    lock.release();
    throw error instanceof StartupError ? error : explainFailure(String(error), layout.dataDir, error);
  }
}

async function joinServer(options: EmbeddedPostgresOptions, layout: Layout): Promise<EmbeddedPostgres> {
  const { whenRunning = 'refuse' } = options;
  const server = whenRunning === 'refuse' ? undefined : await findServer(layout.clusterDir);
  if (server?.status !== 'ready') {
    throw new StartupError(
      whenRunning === 'need'
        ? `No MediaNest runs on the data folder ${layout.dataDir}, whose database this needs: start the portal first, or set DATABASE_URL to a server of PostgreSQL for both.`
        : `Another MediaNest is using the data folder ${layout.dataDir}: stop it first, or set MEDIANEST_DATA_DIR to another folder.`,
    );
  }
  const address = addressOf(server, options.transport ?? defaultTransport);
  return { connection: await connectionTo(address, layout.passwordFile), close: async () => undefined };
}

type LockedStart = { options: EmbeddedPostgresOptions; layout: Layout; lock: Lock };

async function startUnderLock({ options, layout, lock }: LockedStart): Promise<EmbeddedPostgres> {
  const { runAs, log, onLaunch, settings = {}, transport = defaultTransport } = options;
  const packageDir = options.packageDir ?? findBinariesPackage();
  const binaries = await prepareBinaries({ packageDir, copyDir: layout.binariesDir, runAs });
  await ensureCluster({ layout, binaries, runAs, transport });
  const request = { layout, binaries, runAs, transport, settings, onLaunch, log };
  const server = await superviseServer({
    run: (previous) => runServer({ ...request, tcpPort: previous?.port }),
    stop: async (pid) => {
      if (await isServerOf(layout.clusterDir, pid)) await stopFast(pid, binaries);
    },
    log,
  });
  try {
    const connection = await connectionTo(server.address, layout.passwordFile);
    await ensureDatabase(connection);
    const logBound = await keepLogBounded(layout.logFile);
    return {
      connection,
      close: once(() =>
        server.close().finally(() => {
          logBound.close();
          lock.release();
        }),
      ),
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

function once(close: () => Promise<void>): () => Promise<void> {
  let closing: Promise<void> | undefined;
  return () => {
    closing ??= close();
    return closing;
  };
}
