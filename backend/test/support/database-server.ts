import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/database/embedded/index.ts';
import type { EmbeddedPostgresOptions } from '../../src/database/embedded/start-embedded-postgres.ts';
import { openDataFolder } from '../../src/platform/data-folder/index.ts';

export const silentLog = { info: () => undefined, warn: () => undefined };

/** Starts the embedded server of a folder as the portal does. */
export async function startServerIn(
  path: string,
  options: Partial<EmbeddedPostgresOptions> = {},
): Promise<EmbeddedPostgres> {
  const log = options.log ?? silentLog;
  const folder = await openDataFolder({ path, purpose: 'demo', needsPostgresUser: true, log });
  return startEmbeddedPostgres({ dataDir: folder.path, runAs: folder.serverAccount, log, ...options });
}
