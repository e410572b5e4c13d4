import type { AdminService, ServiceName, ServiceTest } from '@medianest/shared';
import type { Tested } from './kinds/index.ts';
import { describeSecret } from './service-secrets.ts';
import type { OpenedService } from './stored-service.ts';

const unconfigured = (name: ServiceName): AdminService => ({
  name,
  configured: false,
  enabled: false,
  url: null,
  username: null,
  folder: null,
  plexPath: null,
  serverName: null,
  version: null,
  secret: { configured: false, lastFour: null },
  updatedAt: null,
  updatedBy: null,
});

/** A service as administrators see it: everything but its secret. */
export const viewService = (name: ServiceName, service: OpenedService | null): AdminService => {
  if (!service) return unconfigured(name);
  const { url, enabled, data, updatedAt, updatedBy } = service;
  return {
    name,
    configured: true,
    enabled,
    url,
    username: data.username ?? null,
    folder: data.folder ?? null,
    plexPath: data.plexPath ?? null,
    serverName: data.name ?? null,
    version: data.version ?? null,
    secret: describeSecret(service),
    updatedAt: updatedAt.toISOString(),
    updatedBy,
  };
};

export const viewTest = ({ problem, steps, version }: Tested, testedAt: Date): ServiceTest => ({
  ok: problem === null,
  problem,
  steps,
  version,
  testedAt: testedAt.toISOString(),
});
