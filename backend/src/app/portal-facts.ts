import type { PortalFacts } from '../features/admin/index.ts';
import type { Config } from '../platform/config/load-config.ts';
import { version } from './version.ts';

/** What stays as it is until the next start. */
export const portalFacts = (config: Config): PortalFacts => ({
  version,
  node: process.versions.node,
  startedAt: new Date(Date.now() - process.uptime() * 1000).toISOString(),
  logLevel: config.LOG_LEVEL,
  jobs: config.REDIS_URL ? 'redis' : 'postgresql',
  isDatabaseEmbedded: !config.DATABASE_URL,
});
