import * as z from 'zod';
import { defineEndpoints } from '../endpoint.ts';
import { timeSchema } from './vocabulary.ts';

/** The outside services, in the order of the house's windows. */
export const serviceNames = ['plex', 'overseerr', 'youtube', 'uptime-kuma'] as const;
export const serviceNameSchema = z.enum(serviceNames);

/** A secret as administrators see it: never itself. */
export const keptSecretSchema = z.object({
  configured: z.boolean(),
  lastFour: z.string().nullable().describe('Of generated keys of 20 characters or more; of passwords never'),
});

/** Databases and headers take neither control characters nor halves of characters. */
const plain = /^[^\p{Cc}\p{Cs}]*$/u;

const isBare = (url: string) => {
  if (!URL.canParse(url)) return false;
  const { username, password, search, hash } = new URL(url);
  return plain.test(url) && `${username}${password}${search}${hash}` === '';
};

const address = z
  .url({ protocol: /^https?$/, error: 'An address such as http://192.168.1.20:5055' })
  .max(500)
  .refine(isBare, 'An address without a password, and without what follows ? or #')
  .transform((url) => url.replace(/\/+$/, ''));

const folder = z
  .string()
  .trim()
  .min(1)
  .max(1000)
  .regex(/^\//, 'A whole path, from the first slash on')
  .regex(plain, 'A path without control characters');

const apiKey = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .regex(/^[!-~]+$/, 'Letters, digits and signs without spaces');

/**
 * What may be set. A secret that is left out stays as it is, as long as the address does: a key is never
 * sent to an address that it was not entered for.
 */
export const serviceSettingsSchema = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('plex'), url: address }),
  z.strictObject({
    name: z.literal('overseerr'),
    url: address,
    apiKey: apiKey.optional(),
    enabled: z.boolean().default(true),
  }),
  z.strictObject({
    name: z.literal('uptime-kuma'),
    url: address,
    username: z.string().trim().min(1).max(200).regex(plain, 'Plain text').optional(),
    password: z.string().min(1).max(500).optional().describe('Used once to sign in, never kept'),
    code: z
      .string()
      .regex(/^\d{6}$/, 'Six digits')
      .optional()
      .describe('Of the second factor, when there is one'),
    enabled: z.boolean().default(true),
  }),
  z.strictObject({
    name: z.literal('youtube'),
    folder: folder.describe('Where downloads go, as this server sees it'),
    plexPath: folder.optional().describe('The same folder as the media server sees it, when that differs'),
    enabled: z.boolean().default(true),
  }),
]);

/** One rung of a connection test: each is tried only when those before it passed. */
export const testStepSchema = z.object({
  step: z.enum(['reach', 'identify', 'version', 'authenticate', 'write', 'tools', 'folder', 'space']),
  result: z.enum(['passed', 'failed', 'warned', 'not-tried']),
  detail: z.string().nullable().describe('What was found, for people'),
  durationMs: z.int().nullable(),
});

/** What is wrong, so that a page can say what to do about it. */
export const testProblems = [
  'unreachable',
  'timeout',
  'certificate',
  'refused-address',
  'redirected',
  'wrong-service',
  'migrating',
  'not-set-up',
  'too-old',
  'credentials',
  'two-factor',
  'rate-limited',
  'csrf',
  'folder-missing',
  'folder-read-only',
  'tool-missing',
  'disk-full',
] as const;

export const serviceTestSchema = z.object({
  ok: z.boolean(),
  problem: z.enum(testProblems).nullable(),
  steps: z.array(testStepSchema),
  version: z.string().nullable(),
  testedAt: timeSchema,
});

export const adminServiceSchema = z.object({
  name: serviceNameSchema,
  configured: z.boolean(),
  enabled: z.boolean(),
  url: z.string().nullable(),
  username: z.string().nullable(),
  folder: z.string().nullable(),
  plexPath: z.string().nullable(),
  serverName: z.string().nullable().describe('As the service calls itself'),
  version: z.string().nullable(),
  secret: keptSecretSchema,
  updatedAt: timeSchema.nullable(),
  updatedBy: z.string().nullable().describe('Username; null when the environment set it'),
});

export type ServiceName = z.infer<typeof serviceNameSchema>;
export type ServiceSettings = z.infer<typeof serviceSettingsSchema>;
export type KeptSecret = z.infer<typeof keptSecretSchema>;
export type TestStep = z.infer<typeof testStepSchema>;
export type TestProblem = (typeof testProblems)[number];
export type ServiceTest = z.infer<typeof serviceTestSchema>;
export type AdminService = z.infer<typeof adminServiceSchema>;

const admin = { access: 'admin', rateLimit: 'general' } as const;
const params = z.object({ name: serviceNameSchema });

export const serviceEndpoints = defineEndpoints({
  'GET /services': {
    summary: 'Which outside services this household uses',
    access: 'user',
    rateLimit: 'general',
    response: {
      status: 200,
      body: z.object({
        items: z.array(z.object({ name: serviceNameSchema, configured: z.boolean(), enabled: z.boolean() })),
      }),
    },
  },
  'GET /admin/services': {
    ...admin,
    summary: 'How the outside services are reached',
    response: { status: 200, body: z.object({ items: z.array(adminServiceSchema) }) },
  },
  'PUT /admin/services/:name': {
    ...admin,
    summary: 'Change how a service is reached',
    description:
      'Applied at once. The connection is tested first; one that does not work is refused with 422.',
    params,
    body: serviceSettingsSchema,
    response: { status: 200, body: adminServiceSchema },
    errors: ['conflict', 'service.test_failed', 'service.secret_required'],
  },
  'POST /admin/services/:name/test': {
    ...admin,
    summary: 'Try a connection without saving it',
    description: 'Without a body: the connection as it is saved.',
    params,
    body: serviceSettingsSchema.optional(),
    response: { status: 200, body: serviceTestSchema },
    errors: ['service.secret_required', 'not_found'],
  },
});
