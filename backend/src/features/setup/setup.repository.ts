import { eq } from 'drizzle-orm';
import { recordAudit } from '../../database/audit.ts';
import type { Db } from '../../database/client.ts';
import { serviceConfig, settings, users } from '../../database/tables/index.ts';

export interface ChosenServer {
  uri: string;
  machineIdentifier: string;
  name: string;
}

export interface SetupRepository {
  /** Stores the server, makes its owner administrator and ends the set-up, all or nothing. */
  finish(ownerId: string, server: ChosenServer, spentSettings: readonly string[]): Promise<void>;
}

export const createSetupRepository = (db: Db): SetupRepository => ({
  finish: (ownerId, { uri, machineIdentifier, name }, spentSettings) =>
    db.transaction(async (tx) => {
      const row = { serviceUrl: uri, configData: { machineIdentifier, name }, updatedBy: ownerId };
      await tx
        .insert(serviceConfig)
        .values({ serviceName: 'plex', ...row })
        .onConflictDoUpdate({ target: serviceConfig.serviceName, set: row });
      await tx.update(users).set({ role: 'admin' }).where(eq(users.id, ownerId));
      for (const spent of spentSettings) await tx.delete(settings).where(eq(settings.name, spent));
      await recordAudit(tx, {
        actorId: ownerId,
        action: 'setup.finished',
        subject: name,
        details: { machineIdentifier, uri },
      });
    }),
});
