import type { ServiceSettings } from '@medianest/shared';
import type { Kept } from './kinds/index.ts';
import { type SecretSealer, sealSecret } from './service-secrets.ts';
import type { ServiceChange, ServicesRepository } from './services.repository.ts';
import type { OpenedService } from './stored-service.ts';

export interface ServiceWrite {
  settings: ServiceSettings;
  /** What the change started from; null when the service was not configured. */
  stored: OpenedService | null;
  kept: Kept;
  /** Null when the installation itself does it. */
  actorId: string | null;
}

export const isEnabled = (settings: ServiceSettings): boolean => settings.name === 'plex' || settings.enabled;

/** What an administrator may read later: everything but the secret. */
const describeChange = ({ settings, stored, kept }: ServiceWrite): ServiceChange['audit'] => {
  const { username, folder, plexPath } = kept.data;
  return {
    action: stored ? 'service.changed' : 'service.configured',
    details: {
      enabled: isEnabled(settings),
      url: kept.url,
      username,
      folder,
      plexPath,
      secretChanged: kept.secret !== (stored?.secret ?? null),
    },
  };
};

/** Writes a service whole, its secret sealed. `conflict`: somebody else wrote since; nothing was changed. */
export const createSaveService =
  ({ repository, sealer }: { repository: Pick<ServicesRepository, 'save'>; sealer: SecretSealer }) =>
  (write: ServiceWrite): Promise<'saved' | 'conflict'> => {
    const { settings, stored, kept, actorId } = write;
    const { name } = settings;
    return repository.save({
      name,
      expected: stored?.revision ?? null,
      url: kept.url,
      sealedSecret: sealSecret(sealer, name, kept.secret),
      enabled: isEnabled(settings),
      data: kept.data,
      actorId,
      audit: describeChange(write),
    });
  };

export type SaveService = ReturnType<typeof createSaveService>;
