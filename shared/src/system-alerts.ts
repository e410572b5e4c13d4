import * as z from 'zod';
import { timeSchema } from './api/vocabulary.ts';

/** What of the portal itself may need an administrator, as it happens. */
export const alertCodes = [
  'breaker.opened',
  'breaker.closed',
  'database.lost',
  'database.back',
  'disk.almost-full',
  'disk.has-room',
  'proxy.headers-ignored',
] as const;

export const systemAlertSchema = z.object({
  code: z.enum(alertCodes),
  level: z.enum(['info', 'warning', 'critical']).describe('`info` also says that a trouble is over'),
  subject: z.string().nullable().describe('Which breaker, for `breaker.*`'),
  message: z.string().describe('What happened and what it means, for people'),
  at: timeSchema,
});

export type AlertCode = (typeof alertCodes)[number];
export type SystemAlert = z.infer<typeof systemAlertSchema>;
