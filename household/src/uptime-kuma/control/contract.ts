import * as z from 'zod';
import { statusNames } from '../beats/beat.ts';
import { dialects } from '../dialect.ts';
import { maintenanceStatuses } from '../maintenance/maintenances.ts';
import { monitorTypes } from '../monitors/monitor.ts';

/** The bodies and answers of Kuma's control calls, for the server and its client alike. */
const name = z.string().min(1).max(150);
/** A monitor by its id or its name. */
export const monitorReference = z.union([z.int().positive(), name]);

const flapping = z.strictObject({
  upSeconds: z.number().positive().max(86_400),
  downSeconds: z.number().positive().max(86_400),
});

const fields = {
  description: z.string().max(1000).nullable(),
  url: z.string().max(2000).nullable(),
  hostname: z.string().max(300).nullable(),
  port: z.int().min(1).max(65_535).nullable(),
  keyword: z.string().max(300).nullable(),
  intervalSeconds: z.number().min(1).max(86_400),
  maxRetries: z.int().min(0).max(100),
};

export const additionSchema = z.strictObject({
  ...z.object(fields).partial().shape,
  name,
  type: z.enum(monitorTypes).default('http'),
  /** Name of the group that it goes into. */
  group: name.optional(),
  tags: z.array(z.strictObject({ name, value: z.string().max(100).default('') })).optional(),
  usualPingMs: z.number().positive().max(60_000).optional(),
  /** For how many days it has been watched already. */
  ageDays: z.number().min(0).max(365).default(0),
});

export const editSchema = z.strictObject({
  monitor: monitorReference,
  ...z.object({ name, ...fields }).partial().shape,
});

export const monitorOnlySchema = z.strictObject({ monitor: monitorReference });
export const pauseSchema = z.strictObject({ monitor: monitorReference, paused: z.boolean() });

export const statusSchema = z.strictObject({
  monitor: monitorReference,
  /** `as-it-is` lets it be what the simulated world makes of it. */
  status: z.enum([...statusNames, 'as-it-is']),
  message: z.string().max(1000).optional(),
});

export const flappingSchema = z.strictObject({ monitor: monitorReference, flapping: flapping.nullable() });

export const certificateSchema = z.strictObject({
  monitor: monitorReference,
  /** Negative for one that has run out; null takes the certificate away. */
  daysLeft: z.number().min(-400).max(400).nullable(),
  selfSigned: z.boolean().default(false),
});

export const beatSchema = z.strictObject({ monitor: monitorReference.optional() });

export const paceSchema = z.strictObject({
  /** Of all monitors. */
  intervalSeconds: z.number().min(1).max(86_400).optional(),
  /** How many simulated seconds pass in one second. */
  speed: z.number().min(0.01).max(1000).optional(),
  /** Whether beats come by themselves, or only when they are asked for. */
  automatic: z.boolean().optional(),
});

export const countSchema = z.strictObject({ count: z.int().min(0).max(2000) });

export const maintenanceStartSchema = z.strictObject({
  title: name,
  description: z.string().max(1000).default(''),
  monitors: z.array(monitorReference).min(1),
});
export const maintenanceEndSchema = z.strictObject({ id: z.int().positive() });

export const accountSchema = z.strictObject({
  authentication: z.boolean().optional(),
  /** The key behind the codes, or null for no second factor. */
  twoFactorKey: z.string().min(8).max(100).nullable().optional(),
  /** Signed-in sockets are told to refresh and put out, and tokens end. */
  password: z.string().min(1).max(200).optional(),
});

export const dialectSchema = z.strictObject({ dialect: z.literal(dialects) });
export const restartSchema = z.strictObject({ downMs: z.int().min(0).max(600_000).default(1000) });
export const frozenSchema = z.strictObject({ frozen: z.boolean() });
export const pingPaceSchema = z.strictObject({
  intervalMs: z.int().min(10).max(600_000),
  timeoutMs: z.int().min(10).max(600_000),
});
export const saySchema = z.strictObject({
  event: z.string().min(1).max(100),
  args: z.array(z.unknown()).max(20).default([]),
});

const monitorStateSchema = z.object({
  id: z.number(),
  name,
  type: z.enum(monitorTypes),
  group: name.nullable(),
  active: z.boolean(),
  /** Null when nobody has looked yet. */
  status: z.enum(statusNames).nullable(),
  message: z.string().nullable(),
  pingMs: z.number().nullable(),
  lastBeatAt: z.iso.datetime().nullable(),
  certificateDaysLeft: z.number().nullable(),
});

export const kumaStateSchema = z.object({
  dialect: z.literal(dialects),
  version: z.string(),
  username: z.string(),
  password: z.string(),
  apiKey: z.string(),
  authentication: z.boolean(),
  /** The code is the one that an authenticator shows now. */
  twoFactor: z.object({ key: z.string(), code: z.string() }).nullable(),
  loginsLeft: z.number(),
  running: z.boolean(),
  frozen: z.boolean(),
  /** Sockets that are connected, and how many of them have signed in. */
  sockets: z.object({ connected: z.number(), signedIn: z.number() }),
  now: z.iso.datetime(),
  speed: z.number(),
  automatic: z.boolean(),
  pingPace: pingPaceSchema,
  statusPage: z.string(),
  monitors: z.array(monitorStateSchema),
  maintenances: z.array(
    z.object({
      id: z.number(),
      title: z.string(),
      status: z.enum(maintenanceStatuses),
      monitorIds: z.array(z.number()),
    }),
  ),
});

export type KumaState = z.infer<typeof kumaStateSchema>;
export type KumaMonitorState = z.infer<typeof monitorStateSchema>;
export type MonitorReference = z.infer<typeof monitorReference>;
export type MonitorAddition = z.input<typeof additionSchema>;
export type MonitorEditBody = Omit<z.input<typeof editSchema>, 'monitor'>;
export type MonitorStatusWish = z.input<typeof statusSchema>['status'];
export type CertificateBody = Omit<z.input<typeof certificateSchema>, 'monitor'>;
export type PaceBody = z.input<typeof paceSchema>;
export type AccountBody = z.input<typeof accountSchema>;
export type PingPaceBody = z.input<typeof pingPaceSchema>;
