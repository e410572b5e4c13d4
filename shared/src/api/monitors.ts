import * as z from 'zod';
import { defineEndpoints } from '../endpoint.ts';
import { beatSchema, historyRanges } from './status.ts';
import { timeSchema } from './vocabulary.ts';

const percent = z.number().min(0).max(100).nullable();

export const monitorStates = ['up', 'down', 'pending', 'maintenance', 'paused', 'unknown'] as const;

/** Something that Uptime Kuma watches. Addresses and credentials stay there. */
export const monitorSchema = z.object({
  id: z.int(),
  name: z.string(),
  type: z.string(),
  parentId: z.int().nullable().describe('The group that it is in'),
  status: z.enum(monitorStates),
  since: timeSchema.nullable(),
  responseTimeMs: z.number().nullable(),
  averageResponseMs: z.number().nullable().describe('Over 24 hours'),
  uptime24h: percent,
  uptime7d: percent.describe('Counted from its past, which is read anew every half hour'),
  uptime30d: percent,
  lastBeatAt: timeSchema.nullable(),
  message: z.string().nullable().describe('For administrators'),
  tags: z.array(z.object({ name: z.string(), value: z.string(), color: z.string().nullable() })),
  certificate: z
    .object({ isValid: z.boolean(), daysRemaining: z.int().nullable(), validTo: timeSchema.nullable() })
    .nullable(),
  visible: z.boolean().describe('Whether everybody sees it'),
  beats: z.array(beatSchema).describe('The last ones, the oldest first'),
});

export const maintenanceSchema = z.object({
  id: z.int(),
  title: z.string(),
  description: z.string().nullable(),
  status: z.enum(['under-maintenance', 'scheduled']),
  startsAt: timeSchema.nullable(),
  endsAt: timeSchema.nullable(),
  monitorIds: z.array(z.int()),
});

/** How far what Uptime Kuma tells can be relied on. */
export const monitorSourceSchema = z.object({
  state: z.enum(['off', 'connecting', 'live', 'stale', 'stopped']),
  asOf: timeSchema.nullable(),
});

export const monitorListSchema = z.object({
  items: z.array(monitorSchema),
  maintenance: z.array(maintenanceSchema),
  source: monitorSourceSchema,
});

export const monitorHistorySchema = z.object({
  id: z.int(),
  range: z.enum(historyRanges),
  beats: z.array(beatSchema).describe('The oldest first, at even distances; gaps are `unknown`'),
});

export const monitorBeatSchema = beatSchema.extend({ message: z.string().nullable() });

/** One check of a monitor that was just made. */
export const monitorStateChangeSchema = z.object({ monitorId: z.int(), beat: beatSchema });

export type MonitorState = (typeof monitorStates)[number];
export type Monitor = z.infer<typeof monitorSchema>;
export type Maintenance = z.infer<typeof maintenanceSchema>;
export type MonitorHistory = z.infer<typeof monitorHistorySchema>;
export type MonitorSource = z.infer<typeof monitorSourceSchema>;
export type MonitorStateChange = z.infer<typeof monitorStateChangeSchema>;
export type MonitorList = z.infer<typeof monitorListSchema>;

const monitorParams = z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) });

export const monitorEndpoints = defineEndpoints({
  'GET /monitors': {
    summary: 'The monitors of Uptime Kuma that this person may see',
    description: 'Administrators see all, guests those that an administrator chose.',
    access: 'user',
    rateLimit: 'browse',
    response: { status: 200, body: monitorListSchema },
  },
  'GET /monitors/:id/history': {
    summary: 'How a monitor was, counted in stretches of time',
    access: 'user',
    rateLimit: 'browse',
    params: monitorParams,
    query: z.object({ range: z.enum(historyRanges).default('24h') }),
    response: { status: 200, body: monitorHistorySchema },
    errors: ['not_found', 'upstream.unavailable', 'upstream.timeout'],
  },
  'GET /monitors/:id/beats': {
    summary: 'The single checks of a monitor',
    access: 'user',
    rateLimit: 'browse',
    params: monitorParams,
    query: z.object({ hours: z.coerce.number().int().min(1).max(720).default(24) }),
    response: { status: 200, body: z.object({ items: z.array(monitorBeatSchema) }) },
    errors: ['not_found', 'upstream.unavailable', 'upstream.timeout'],
  },
  'PUT /admin/monitors': {
    summary: 'Choose which monitors everybody sees',
    access: 'admin',
    rateLimit: 'general',
    body: z.strictObject({ visible: z.array(z.int().min(1)).max(2000) }),
    response: { status: 200, body: monitorListSchema },
  },
});
