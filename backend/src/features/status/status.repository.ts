import { and, eq, gte, lt, sql } from 'drizzle-orm';
import type { Db } from '../../database/client.ts';
import { serviceStatus, serviceStatusHistory } from '../../database/tables/index.ts';
import type { Bucket } from './buckets.ts';
import type { ServiceName, ServiceState } from './ports.ts';
import { type Resolution, resolutions, startOf } from './timeline.ts';

export interface StoredStatus {
  name: ServiceName;
  status: ServiceState;
  responseTimeMs: number | null;
  message: string | null;
  lastCheckAt: Date;
  since: Date;
}

export interface StoredBucket extends Bucket {
  name: ServiceName;
  resolution: Resolution;
  startsAt: Date;
}

const resolutionNames = Object.keys(resolutions) as Resolution[];

const added = (column: keyof Bucket) =>
  sql`${serviceStatusHistory[column]} + excluded.${sql.identifier(serviceStatusHistory[column].name)}`;

/** Where what was found outlives the portal. */
export const createStatusRepository = (db: Db) => ({
  listStatuses: async (): Promise<StoredStatus[]> =>
    (await db.select().from(serviceStatus)).map(({ serviceName: name, ...row }) => ({ name, ...row })),

  async listBuckets(now: Date): Promise<StoredBucket[]> {
    const lists = await Promise.all(
      resolutionNames.map((resolution) =>
        db
          .select()
          .from(serviceStatusHistory)
          .where(
            and(
              eq(serviceStatusHistory.resolution, resolution),
              gte(serviceStatusHistory.startsAt, new Date(now.getTime() - resolutions[resolution].keptMs)),
            ),
          ),
      ),
    );
    return lists.flat().map(({ serviceName: name, ...bucket }) => ({ name, ...bucket }));
  },

  /** Writes what was found, and counts it in its minute and its hour. */
  async record(found: StoredStatus, bucket: Bucket): Promise<void> {
    const { name: serviceName, ...status } = found;
    const rows = resolutionNames.map((resolution) => ({
      serviceName,
      resolution,
      startsAt: new Date(startOf(resolution, found.lastCheckAt.getTime())),
      ...bucket,
    }));
    await db.transaction(async (tx) => {
      await tx
        .insert(serviceStatus)
        .values({ serviceName, ...status })
        .onConflictDoUpdate({ target: serviceStatus.serviceName, set: status });
      await tx
        .insert(serviceStatusHistory)
        .values(rows)
        .onConflictDoUpdate({
          target: [
            serviceStatusHistory.serviceName,
            serviceStatusHistory.resolution,
            serviceStatusHistory.startsAt,
          ],
          set: {
            up: added('up'),
            degraded: added('degraded'),
            down: added('down'),
            responseMsTotal: added('responseMsTotal'),
          },
        });
    });
  },

  async prune(now: Date): Promise<void> {
    for (const resolution of resolutionNames) {
      const oldest = new Date(now.getTime() - resolutions[resolution].keptMs);
      await db
        .delete(serviceStatusHistory)
        .where(
          and(eq(serviceStatusHistory.resolution, resolution), lt(serviceStatusHistory.startsAt, oldest)),
        );
    }
  },
});

export type StatusRepository = ReturnType<typeof createStatusRepository>;
