import { type MessageOfTheDay, messageOfTheDaySchema } from '@medianest/shared';
import * as z from 'zod';
import { recordAudit } from '../../database/audit.ts';
import type { Db } from '../../database/client.ts';
import type { SettingsStore } from '../../database/settings-store.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { Clock } from '../../kernel/clock.ts';

const settingName = 'dashboard.messageOfTheDay';
const storedSchema = z.object({ message: messageOfTheDaySchema.nullable() });

/** Another portal of this household may post, too; its message shows up here within this time. */
const rememberedMs = 15_000;

/** What the owner wants everybody to read. */
export const createMessageOfTheDay = (parts: { db: Db; settings: SettingsStore; clock: Clock }) => {
  const { db, settings, clock } = parts;
  let known: { message: MessageOfTheDay | null; atMs: number } | null = null;

  const remember = (message: MessageOfTheDay | null) => {
    known = { message, atMs: clock.now().getTime() };
    return message;
  };

  return {
    async find(): Promise<MessageOfTheDay | null> {
      if (known && clock.now().getTime() - known.atMs < rememberedMs) return known.message;
      const stored = await settings.find(settingName, storedSchema);
      return remember(stored?.message ?? null);
    },
    /** @param text empty: no message any more */
    async post(actor: Actor, text: string): Promise<MessageOfTheDay | null> {
      const postedAt = clock.now().toISOString();
      const message = text === '' ? null : { text, postedAt, postedBy: actor.username };
      await settings.save(settingName, { message });
      await recordAudit(db, { actorId: actor.userId, action: 'message-of-the-day', details: { text } });
      return remember(message);
    },
  };
};
