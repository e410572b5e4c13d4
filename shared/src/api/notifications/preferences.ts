import * as z from 'zod';
import { notificationChannels, notificationEvents } from './notifications.ts';

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time such as 22:30');

const isTimeZone = (name: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
};

/** While it lasts, only the bell takes anything; the rest comes when it ends. */
export const quietHoursSchema = z.strictObject({
  from: clockTime,
  to: clockTime,
  timeZone: z.string().max(100).refine(isTimeZone, 'A time zone such as Europe/Vienna'),
});

const choicesSchema = z
  .partialRecord(z.enum(notificationEvents), z.array(z.enum(notificationChannels)))
  .describe('The channels of each event that this person may hear of');

const httpsAddress = z.url({ protocol: /^https$/, error: 'An address that begins with https://' }).max(500);
const anyAddress = z
  .url({ protocol: /^https?$/, error: 'An address such as https://ntfy.sh/topic' })
  .max(500);

/** What may be set. An address that is left out stays; null takes it away. */
export const preferenceChangeSchema = z.strictObject({
  choices: choicesSchema,
  quietHours: quietHoursSchema.nullable(),
  email: z.email().max(254).nullable().optional(),
  discordWebhook: httpsAddress.nullable().optional(),
  ntfyTopic: anyAddress.nullable().optional(),
  ntfyToken: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^[!-~]+$/, 'Letters, digits and signs without spaces')
    .nullable()
    .optional(),
});

export const preferencesSchema = z.object({
  choices: choicesSchema,
  quietHours: quietHoursSchema.nullable(),
  email: z.string().nullable(),
  emailConfirmed: z.boolean().describe('Nothing is sent to an address before'),
  discordWebhook: z.object({ configured: z.boolean() }),
  ntfyTopic: z.string().nullable(),
  ntfyToken: z.object({ configured: z.boolean() }),
  channels: z
    .record(
      z.enum(notificationChannels),
      z.object({
        isOffered: z.boolean().describe('The household has set it up'),
        isReady: z.boolean().describe('This person has given what it needs'),
      }),
    )
    .describe('What can be chosen'),
  pushDevices: z.int().describe('Browsers that take web push'),
});

export type QuietHours = z.infer<typeof quietHoursSchema>;
export type NotificationChoices = z.infer<typeof choicesSchema>;
export type PreferenceChange = z.infer<typeof preferenceChangeSchema>;
export type NotificationPreferences = z.infer<typeof preferencesSchema>;
