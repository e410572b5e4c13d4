import { newId } from '../kernel/ids.ts';
import type { DbOrTransaction } from './client.ts';
import { auditLog } from './tables/index.ts';

export interface AuditEntry {
  /** Null when the installation itself did it, at its start or through the command line. */
  actorId: string | null;
  action: string;
  subject?: string;
  details?: Record<string, unknown>;
}

/** Writes who did what, in the same transaction as what was done. */
export const recordAudit = async (writer: DbOrTransaction, entry: AuditEntry): Promise<void> => {
  await writer.insert(auditLog).values({ id: newId(), ...entry });
};
