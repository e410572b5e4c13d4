import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import type { Db } from '../../database/client.ts';
import { emailProofs } from '../../database/tables/index.ts';

/** So many codes can be tried; after that another one has to be sent. */
const mostTries = 5;

export type EmailProof = { userId: string; address: string; codeHash: string };

/** What people were sent to show that an address is theirs: the last code of each. */
export const createEmailProofs = (db: Db) => ({
  async begin({ userId, ...sent }: EmailProof, sentAt: Date): Promise<void> {
    const values = { ...sent, sentAt, tries: 0, confirmedAt: null };
    await db
      .insert(emailProofs)
      .values({ userId, ...values })
      .onConflictDoUpdate({ target: emailProofs.userId, set: values });
  },

  /** Counts the try; false unless it is the code that was sent to this address, and still counts. */
  async confirm(
    { userId, address, codeHash }: EmailProof,
    { now, sentAfter }: { now: Date; sentAfter: Date },
  ) {
    const [tried] = await db
      .update(emailProofs)
      .set({
        tries: sql`${emailProofs.tries} + 1`,
        confirmedAt: sql`case when ${emailProofs.codeHash} = ${codeHash} then ${now.toISOString()}::timestamptz end`,
      })
      .where(
        and(
          eq(emailProofs.userId, userId),
          eq(emailProofs.address, address),
          isNull(emailProofs.confirmedAt),
          lt(emailProofs.tries, mostTries),
          gt(emailProofs.sentAt, sentAfter),
        ),
      )
      .returning({ confirmedAt: emailProofs.confirmedAt });
    return tried?.confirmedAt != null;
  },
});

export type EmailProofs = ReturnType<typeof createEmailProofs>;
