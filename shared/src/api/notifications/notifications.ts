import * as z from 'zod';
import { idSchema, timeSchema } from '../vocabulary.ts';

/** What people can hear of. Those of `administratorEvents` only administrators. */
export const notificationEvents = [
  'request.approved',
  'request.denied',
  'request.available',
  'request.failed',
  'request.waiting',
  'issue.reported',
  'issue.commented',
  'issue.resolved',
  'download.completed',
  'download.failed',
  'download.decided',
  'download.waiting',
  'service.down',
  'service.up',
  'monitor.down',
  'monitor.up',
  'maintenance',
  'security',
] as const;

export const administratorEvents = ['request.waiting', 'issue.reported', 'download.waiting'] as const;

/** Where people can hear it. The bell keeps everything that is not switched off. */
export const notificationChannels = ['bell', 'push', 'email', 'discord', 'ntfy'] as const;

export const notificationSchema = z.object({
  id: idSchema,
  event: z.enum(notificationEvents),
  title: z.string(),
  body: z.string().nullable(),
  link: z.string().nullable().describe('A page of the portal, from `/` on'),
  count: z.int().min(1).describe('How many things of the same kind it stands for'),
  createdAt: timeSchema,
  readAt: timeSchema.nullable(),
});

export type NotificationEvent = (typeof notificationEvents)[number];
export type NotificationChannel = (typeof notificationChannels)[number];
export type Notification = z.infer<typeof notificationSchema>;
