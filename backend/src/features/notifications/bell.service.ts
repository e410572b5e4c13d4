import type { Actor } from '../../kernel/actor.ts';
import type { Clock } from '../../kernel/clock.ts';
import { bellEvents } from './choices.ts';
import type { NotificationsRepository } from './notifications.repository.ts';
import type { RecipientsRepository } from './recipients.repository.ts';

/** What somebody was told, as their bell shows it. */
export const createBell = (parts: {
  recipients: Pick<RecipientsRepository, 'find'>;
  bells: NotificationsRepository;
  clock: Clock;
}) => {
  const { recipients, bells, clock } = parts;
  const eventsOf = async ({ userId, role }: Actor) =>
    bellEvents(role, (await recipients.find(userId))?.preferences.choices ?? {});

  return {
    async list(actor: Actor, page: { unread: boolean; offset: number; limit: number }) {
      const events = await eventsOf(actor);
      const [found, unread] = await Promise.all([
        bells.list(actor.userId, events, page),
        bells.countUnread(actor.userId, events),
      ]);
      return { ...found, offset: page.offset, limit: page.limit, unread };
    },

    /** Without ids: everything. */
    async markRead(actor: Actor, ids: readonly string[] | null) {
      await bells.markRead(actor.userId, ids, clock.now());
      return { unread: await bells.countUnread(actor.userId, await eventsOf(actor)) };
    },
  };
};

export type Bell = ReturnType<typeof createBell>;
