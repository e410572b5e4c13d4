import { join } from 'node:path';

/** Pinned until its end of life: a newer major cannot read the cluster of an older one. */
export const serverMajor = 18;

/** The account that the server runs as; undefined when it is the portal's own. */
export type RunAs = { uid: number; gid: number } | undefined;

/** Everything the embedded server keeps in the data folder. */
export type Layout = ReturnType<typeof createLayout>;

export function createLayout(dataDir: string) {
  return {
    dataDir,
    clusterDir: join(dataDir, `postgres-${serverMajor}`),
    binariesDir: join(dataDir, `postgres-${serverMajor}-binaries`),
    passwordFile: join(dataDir, `postgres-${serverMajor}.password`),
    socketDir: join(dataDir, 'run'),
    logFile: join(dataDir, 'postgres.log'),
    lockFile: join(dataDir, 'portal.lock'),
  };
}
