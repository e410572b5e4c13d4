import { and, eq } from 'drizzle-orm';
import type { Db } from '../../database/client.ts';
import { notificationPreferences, pushSubscriptions } from '../../database/tables/index.ts';
import type { SecretSealer } from './ports.ts';
import { contextOfSubscription } from './push-subscriptions.repository.ts';
import { contextOf, type SealedColumn } from './stored-preferences.ts';

type Parts = { db: Db; sealer: SecretSealer };

/** Null when it is sealed with the newest key already, or cannot be opened. */
const sealAnew = (sealer: SecretSealer, sealed: string | null, context: string) => {
  if (sealed === null || !sealer.isOutdated(sealed)) return null;
  const plain = sealer.tryOpen(sealed, context);
  return plain === null ? null : sealer.seal(plain, context);
};

const columns: SealedColumn[] = ['discordWebhook', 'ntfyToken'];

/** What somebody changes meanwhile stays as they wrote it: the old text must still be there. */
const resealPreferences = async ({ db, sealer }: Parts) => {
  for (const row of await db.select().from(notificationPreferences)) {
    for (const column of columns) {
      const [from, to] = [row[column], sealAnew(sealer, row[column], contextOf(row.userId, column))];
      if (from === null || to === null) continue;
      await db
        .update(notificationPreferences)
        .set({ [column]: to })
        .where(
          and(eq(notificationPreferences.userId, row.userId), eq(notificationPreferences[column], from)),
        );
    }
  }
};

const resealSubscriptions = async ({ db, sealer }: Parts) => {
  for (const { id, auth: from } of await db.select().from(pushSubscriptions)) {
    const to = sealAnew(sealer, from, contextOfSubscription(id));
    if (to === null) continue;
    await db
      .update(pushSubscriptions)
      .set({ auth: to })
      .where(and(eq(pushSubscriptions.id, id), eq(pushSubscriptions.auth, from)));
  }
};

/** Seals every secret again that can be opened and is not sealed with the newest key. */
export const createReseal = (parts: Parts) => async (): Promise<void> => {
  await resealPreferences(parts);
  await resealSubscriptions(parts);
};
