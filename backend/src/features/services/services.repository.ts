import type { ServiceName } from '@medianest/shared';
import { and, eq, sql } from 'drizzle-orm';
import { type AuditEntry, recordAudit } from '../../database/audit.ts';
import type { Db, DbOrTransaction } from '../../database/client.ts';
import { serviceConfig, users } from '../../database/tables/index.ts';
import { type ServiceData, type StoredService, serviceDataSchema } from './stored-service.ts';

/** What a change writes: the whole row, so that two changes never mix. */
export interface ServiceChange {
  name: ServiceName;
  /** The revision that the change started from; null when the service was not configured. */
  expected: number | null;
  url: string | null;
  sealedSecret: string | null;
  enabled: boolean;
  data: ServiceData;
  /** Null when the installation itself does it. */
  actorId: string | null;
  audit: Pick<AuditEntry, 'action' | 'details'>;
}

export interface ServicesRepository {
  list(): Promise<StoredService[]>;
  /** `conflict`: somebody else wrote since; nothing was changed. */
  save(change: ServiceChange): Promise<'saved' | 'conflict'>;
  /** What the service told of itself. It is no change by anybody. */
  noteFacts(name: ServiceName, facts: Pick<ServiceData, 'name' | 'version'>): Promise<void>;
  updateUrl(name: ServiceName, url: string): Promise<void>;
  /** Puts another sealed text in the place of this one, if it is still there. */
  replaceSecret(name: ServiceName, sealed: { from: string; to: string }): Promise<void>;
}

const isNamed = (name: ServiceName) => eq(serviceConfig.serviceName, name);

const write = async (writer: DbOrTransaction, change: ServiceChange): Promise<boolean> => {
  const { name, expected, url, sealedSecret, enabled, data, actorId } = change;
  const row = { serviceUrl: url, apiKey: sealedSecret, enabled, configData: data, updatedBy: actorId };
  const written =
    expected === null
      ? await writer
          .insert(serviceConfig)
          .values({ serviceName: name, ...row })
          .onConflictDoNothing()
          .returning()
      : await writer
          .update(serviceConfig)
          .set({ ...row, revision: expected + 1, updatedAt: sql`now()` })
          .where(and(isNamed(name), eq(serviceConfig.revision, expected)))
          .returning();
  return written.length > 0;
};

export const createServicesRepository = (db: Db): ServicesRepository => ({
  async list() {
    const rows = await db
      .select({ config: serviceConfig, updatedBy: users.plexUsername })
      .from(serviceConfig)
      .leftJoin(users, eq(users.id, serviceConfig.updatedBy));
    return rows.map(({ config, updatedBy }) => ({
      name: config.serviceName,
      url: config.serviceUrl,
      sealedSecret: config.apiKey,
      enabled: config.enabled,
      data: serviceDataSchema.parse(config.configData),
      revision: config.revision,
      updatedAt: config.updatedAt,
      updatedBy,
    }));
  },
  save: (change) =>
    db.transaction(async (tx) => {
      if (!(await write(tx, change))) return 'conflict';
      await recordAudit(tx, { actorId: change.actorId, subject: change.name, ...change.audit });
      return 'saved';
    }),
  async noteFacts(name, facts) {
    const configData = sql`${serviceConfig.configData} || ${JSON.stringify(facts)}::jsonb`;
    await db.update(serviceConfig).set({ configData }).where(isNamed(name));
  },
  async updateUrl(name, url) {
    await db.update(serviceConfig).set({ serviceUrl: url }).where(isNamed(name));
  },
  async replaceSecret(name, { from, to }) {
    await db
      .update(serviceConfig)
      .set({ apiKey: to })
      .where(and(isNamed(name), eq(serviceConfig.apiKey, from)));
  },
});
