import * as z from 'zod';
import { defineEndpoints } from '../endpoint.ts';
import { serviceNameSchema } from './services.ts';
import { idSchema, listOf, timeSchema } from './vocabulary.ts';

export const serviceStates = ['up', 'down', 'degraded', 'unknown'] as const;
const percent = z.number().min(0).max(100).nullable().describe('Percent; null while nothing is known');

/** One mark of a heartbeat bar: the worst state of its time, and the mean answer time. */
export const beatSchema = z.object({
  at: timeSchema.describe('When its time begins'),
  status: z.enum(['up', 'down', 'degraded', 'maintenance', 'unknown']),
  responseTimeMs: z.number().nullable(),
});

export const serviceStatusSchema = z.object({
  name: serviceNameSchema,
  status: z.enum(serviceStates),
  responseTimeMs: z.int().nullable(),
  uptime24h: percent,
  uptime7d: percent,
  uptime30d: percent,
  lastCheckAt: timeSchema.nullable(),
  since: timeSchema.nullable().describe('Since when it is in this state'),
  stale: z.boolean().describe('The last check is older than it should be'),
  message: z.string().nullable().describe('What is wrong, for people; without addresses for guests'),
});

export const incidentSchema = z.object({
  id: idSchema,
  subject: z.object({ kind: z.enum(['service', 'monitor']), id: z.string(), name: z.string() }),
  status: z.enum(['down', 'degraded']).describe('The worst it came to'),
  startedAt: timeSchema,
  endedAt: timeSchema.nullable(),
  message: z.string().nullable(),
});

export const historyRanges = ['1h', '24h', '7d', '30d'] as const;

export const serviceHistorySchema = z.object({
  name: serviceNameSchema,
  range: z.enum(historyRanges),
  beats: z.array(beatSchema).describe('The oldest first, at even distances; gaps are `unknown`'),
});

export type ServiceState = (typeof serviceStates)[number];
export type Beat = z.infer<typeof beatSchema>;
export type ServiceStatus = z.infer<typeof serviceStatusSchema>;
export type Incident = z.infer<typeof incidentSchema>;
export type HistoryRange = (typeof historyRanges)[number];
export type ServiceHistory = z.infer<typeof serviceHistorySchema>;

export const statusEndpoints = defineEndpoints({
  'GET /dashboard/status': {
    summary: 'How the outside services are, from memory',
    access: 'user',
    rateLimit: 'browse',
    response: { status: 200, body: z.object({ services: z.array(serviceStatusSchema) }) },
  },
  'GET /services/:name/history': {
    summary: 'How a service was',
    access: 'user',
    rateLimit: 'browse',
    params: z.object({ name: serviceNameSchema }),
    query: z.object({ range: z.enum(historyRanges).default('24h') }),
    response: { status: 200, body: serviceHistorySchema },
  },
  'GET /incidents': {
    summary: 'What did not work: what still does not, then the latest',
    description: 'Of the services, and of the monitors that this person may see.',
    access: 'user',
    rateLimit: 'browse',
    query: z.object({
      offset: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: { status: 200, body: listOf(incidentSchema) },
  },
});
