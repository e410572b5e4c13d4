import type { ConfigMemory } from './config-memory.ts';
import type { ServicesRepository } from './services.repository.ts';
import type { StoredService } from './stored-service.ts';

/** The household's media server, and the address at which it answered last. */
export interface PlexServer {
  uri: string;
  machineIdentifier: string;
  name: string;
}

/** Which media server this household uses, remembered between calls. */
export interface PlexServerConfig {
  find(): Promise<PlexServer | null>;
  /** Another address of the same server has answered. */
  saveUri(uri: string): Promise<void>;
  /** The configuration was written elsewhere. */
  forget(): void;
}

export const toPlexServer = ({ url, data }: StoredService): PlexServer | null =>
  url && data.machineIdentifier
    ? { uri: url, machineIdentifier: data.machineIdentifier, name: data.name ?? '' }
    : null;

export const createPlexServerConfig = (dependencies: {
  repository: Pick<ServicesRepository, 'updateUrl'>;
  memory: ConfigMemory;
}): PlexServerConfig => {
  const { repository, memory } = dependencies;
  return {
    async find() {
      const stored = (await memory.read()).get('plex');
      return stored ? toPlexServer(stored) : null;
    },
    async saveUri(uri) {
      await repository.updateUrl('plex', uri);
      memory.forget();
    },
    forget: memory.forget,
  };
};
