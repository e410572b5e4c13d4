import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Db } from '../../database/client.ts';
import { emailProofs, notificationPreferences, users } from '../../database/tables/index.ts';
import type { News, SecretSealer } from './ports.ts';
import { openPreferences, type Preferences, type Recipient, sealPreferences } from './stored-preferences.ts';

const whom = (to: News['to']) => {
  if (to === 'everybody') return undefined;
  if (to === 'administrators') return eq(users.role, 'admin');
  return inArray(users.id, [...to.people]);
};

/** An address is theirs when they have confirmed it, or when it is the one of their Plex account. */
const mailToOf = (
  entered: string | null,
  known: { plexEmail: string | null; confirmed: string | null },
): string | null => {
  if (entered === null) return null;
  const isOfPlex = entered.toLowerCase() === known.plexEmail?.toLowerCase();
  return isOfPlex || entered === known.confirmed ? entered : null;
};

/** People who may be told something, with their wishes. Whoever was switched off hears nothing. */
export const createRecipientsRepository = ({ db, sealer }: { db: Db; sealer: SecretSealer }) => {
  const list = async (to: News['to']): Promise<Recipient[]> => {
    const rows = await db
      .select({
        userId: users.id,
        role: users.role,
        stored: notificationPreferences,
        plexEmail: users.email,
        confirmed: emailProofs.address,
      })
      .from(users)
      .leftJoin(notificationPreferences, eq(notificationPreferences.userId, users.id))
      .leftJoin(emailProofs, and(eq(emailProofs.userId, users.id), isNotNull(emailProofs.confirmedAt)))
      .where(and(eq(users.status, 'active'), whom(to)));
    return rows.map(({ userId, role, stored, ...known }) => {
      const preferences = openPreferences(sealer, stored);
      return { userId, role, preferences, mailTo: mailToOf(preferences.email, known) };
    });
  };

  return {
    list,
    find: async (userId: string): Promise<Recipient | null> => (await list({ people: [userId] }))[0] ?? null,
    async save(userId: string, preferences: Preferences, now: Date) {
      const values = { ...sealPreferences(sealer, userId, preferences), updatedAt: now };
      await db
        .insert(notificationPreferences)
        .values({ userId, ...values })
        .onConflictDoUpdate({ target: notificationPreferences.userId, set: values });
    },
  };
};

export type RecipientsRepository = ReturnType<typeof createRecipientsRepository>;
