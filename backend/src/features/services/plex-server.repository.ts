import { eq } from 'drizzle-orm';
import * as z from 'zod';
import type { Db } from '../../database/client.ts';
import { serviceConfig } from '../../database/tables/index.ts';

const configDataSchema = z.object({ machineIdentifier: z.string(), name: z.string() });

/** The household's media server, and the address at which it answered last. */
export interface PlexServer {
  uri: string;
  machineIdentifier: string;
  name: string;
}

export interface PlexServerRepository {
  find(): Promise<PlexServer | null>;
  updateUri(uri: string): Promise<void>;
}

const isPlex = eq(serviceConfig.serviceName, 'plex');

export const createPlexServerRepository = (db: Db): PlexServerRepository => ({
  async find() {
    const [row] = await db.select().from(serviceConfig).where(isPlex);
    return row ? { uri: row.serviceUrl, ...configDataSchema.parse(row.configData) } : null;
  },
  async updateUri(uri) {
    await db.update(serviceConfig).set({ serviceUrl: uri }).where(isPlex);
  },
});
