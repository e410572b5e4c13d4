import { type NotificationChoices, type QuietHours, quietHoursSchema, type Role } from '@medianest/shared';
import * as z from 'zod';
import type { notificationPreferences } from '../../database/tables/index.ts';
import type { SecretSealer } from './ports.ts';

type Row = typeof notificationPreferences.$inferSelect;

/** What is kept of a person's wishes, opened. */
export interface Preferences {
  choices: NotificationChoices;
  quietHours: QuietHours | null;
  email: string | null;
  discordWebhook: string | null;
  ntfyTopic: string | null;
  ntfyToken: string | null;
}

/** Somebody who can be told something. */
export interface Recipient {
  userId: string;
  role: Role;
  preferences: Preferences;
  /** Where letters go: the address, once it is known to be theirs. */
  mailTo: string | null;
}

export type SealedColumn = 'discordWebhook' | 'ntfyToken';

export const contextOf = (userId: string, column: SealedColumn) =>
  `notification_preferences:${userId}:${column}`;

/** Another version may have written it: what is not understood counts as not chosen. */
const choicesSchema = z.record(z.string(), z.array(z.string())).catch({});

const open = (sealer: SecretSealer, row: Row, column: SealedColumn) => {
  const sealed = row[column];
  return sealed === null ? null : sealer.tryOpen(sealed, contextOf(row.userId, column));
};

/** A secret whose key was lost counts as none: the person enters it again. */
export const openPreferences = (sealer: SecretSealer, row: Row | null): Preferences => {
  if (!row)
    return {
      choices: {},
      quietHours: null,
      email: null,
      discordWebhook: null,
      ntfyTopic: null,
      ntfyToken: null,
    };
  return {
    choices: choicesSchema.parse(row.choices) as NotificationChoices,
    quietHours: quietHoursSchema.nullable().catch(null).parse(row.quietHours),
    email: row.email,
    discordWebhook: open(sealer, row, 'discordWebhook'),
    ntfyTopic: row.ntfyTopic,
    ntfyToken: open(sealer, row, 'ntfyToken'),
  };
};

export const sealPreferences = (sealer: SecretSealer, userId: string, preferences: Preferences) => {
  const seal = (column: SealedColumn) => {
    const plain = preferences[column];
    return plain === null ? null : sealer.seal(plain, contextOf(userId, column));
  };
  return { ...preferences, discordWebhook: seal('discordWebhook'), ntfyToken: seal('ntfyToken') };
};
