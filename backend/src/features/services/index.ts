import type { Db } from '../../database/client.ts';
import { createPlexServerRepository, type PlexServer } from './plex-server.repository.ts';

export type { PlexServer } from './plex-server.repository.ts';

/** Which media server this household uses, remembered between calls. */
export interface PlexServerConfig {
  find(): Promise<PlexServer | null>;
  /** Another address of the same server has answered. */
  saveUri(uri: string): Promise<void>;
  /** The configuration was written elsewhere. */
  forget(): void;
}

/** The configuration of outside services. */
export const createServices = (dependencies: { db: Db }): { plexServer: PlexServerConfig } => {
  const repository = createPlexServerRepository(dependencies.db);
  let known: PlexServer | null = null;

  const plexServer: PlexServerConfig = {
    async find() {
      known ??= await repository.find();
      return known;
    },
    async saveUri(uri) {
      await repository.updateUri(uri);
      known = null;
    },
    forget() {
      known = null;
    },
  };
  return { plexServer };
};
