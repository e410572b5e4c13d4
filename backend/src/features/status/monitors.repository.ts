import { eq, notInArray } from 'drizzle-orm';
import { recordAudit } from '../../database/audit.ts';
import type { Db } from '../../database/client.ts';
import { monitors } from '../../database/tables/index.ts';

/** Which monitors everybody sees; none that nobody decided about. */
export const createMonitorRepository = (db: Db) => ({
  async listVisible(): Promise<number[]> {
    const rows = await db.select({ id: monitors.id }).from(monitors).where(eq(monitors.visible, true));
    return rows.map(({ id }) => id);
  },

  async setVisible(ids: readonly number[], actorId: string): Promise<void> {
    await db.transaction(async (tx) => {
      await tx
        .update(monitors)
        .set({ visible: false })
        .where(ids.length > 0 ? notInArray(monitors.id, [...ids]) : undefined);
      if (ids.length > 0) {
        await tx
          .insert(monitors)
          .values(ids.map((id) => ({ id, visible: true })))
          .onConflictDoUpdate({ target: monitors.id, set: { visible: true } });
      }
      await recordAudit(tx, { actorId, action: 'monitors.visibility', details: { visible: ids } });
    });
  },
});

export type MonitorRepository = ReturnType<typeof createMonitorRepository>;
