import type { ServiceName } from '@medianest/shared';
import type { ConfigMemory } from './config-memory.ts';
import { openService, type SecretSealer } from './service-secrets.ts';
import type { OpenedService } from './stored-service.ts';

/** How a service is reached now; null while it is not configured, switched off, or its secret is lost. */
export interface Connections {
  overseerr: { find(): Promise<{ url: string; apiKey: string } | null> };
  /** No token: that Uptime Kuma signs in everybody. */
  kuma: { find(): Promise<{ url: string; token: string | null } | null> };
  youtube: { find(): Promise<{ folder: string; plexPath: string } | null> };
}

/** The configuration with opened secrets, for the clients of outside services. */
export const createConnections = (dependencies: {
  memory: Pick<ConfigMemory, 'read'>;
  sealer: SecretSealer;
}): Connections => {
  const { memory, sealer } = dependencies;

  const findOpened = async (name: ServiceName): Promise<OpenedService | null> => {
    const stored = (await memory.read()).get(name);
    if (!stored?.enabled) return null;
    const opened = openService(sealer, stored);
    return opened.secret === null && stored.sealedSecret !== null ? null : opened;
  };

  return {
    overseerr: {
      async find() {
        const { url, secret: apiKey } = (await findOpened('overseerr')) ?? {};
        return url && apiKey ? { url, apiKey } : null;
      },
    },
    kuma: {
      async find() {
        const { url, secret: token = null } = (await findOpened('uptime-kuma')) ?? {};
        return url ? { url, token } : null;
      },
    },
    youtube: {
      async find() {
        const { folder, plexPath } = (await findOpened('youtube'))?.data ?? {};
        return folder ? { folder, plexPath: plexPath ?? folder } : null;
      },
    },
  };
};
