import * as z from 'zod';
import { defineEndpoints } from '../endpoint.ts';

export const setupStateSchema = z.object({
  state: z
    .enum(['unclaimed', 'claimed', 'ready'])
    .describe('`claimed`: an owner has begun; `ready`: a Plex server is chosen and people can sign in'),
  claimedHere: z.boolean().describe('This browser holds the claim, so its owner may go on'),
  demo: z.boolean(),
  plexReplaced: z.string().nullable().describe('The address used in the place of plex.tv, if any'),
  serverName: z.string().nullable(),
  ownerName: z.string().nullable().describe('Whom to ask for access'),
});

export const connectionKindSchema = z.enum(['local', 'remote', 'relay']);

export const probedConnectionSchema = z.object({
  uri: z.url(),
  kind: connectionKindSchema,
  status: z.enum([
    'ok',
    'unreachable',
    'timeout',
    'not-plex',
    'credentials',
    'certificate',
    'redirected',
    'refused',
  ]),
  responseTimeMs: z.int().nullable(),
});

export const ownedServerSchema = z.object({
  machineIdentifier: z.string(),
  name: z.string(),
  version: z.string().nullable(),
  connections: z.array(probedConnectionSchema).describe('In the order they would be used'),
  reachable: z.boolean(),
});

export const serverChoiceSchema = z.union([
  z.strictObject({ machineIdentifier: z.string().min(1).max(100) }),
  z.strictObject({
    url: z.url({ protocol: /^https?$/, error: 'An address such as http://192.168.1.20:32400' }).max(500),
  }),
]);

export type SetupState = z.infer<typeof setupStateSchema>;
export type ProbedConnection = z.infer<typeof probedConnectionSchema>;
export type ConnectionKind = z.infer<typeof connectionKindSchema>;
export type OwnedServer = z.infer<typeof ownedServerSchema>;
export type ServerChoice = z.infer<typeof serverChoiceSchema>;

export const setupEndpoints = defineEndpoints({
  'GET /setup': {
    summary: 'How far this installation is set up',
    access: 'public',
    rateLimit: 'browse',
    response: { status: 200, body: setupStateSchema },
  },
  'POST /setup/claim': {
    summary: 'Spend the one-time set-up token',
    description:
      'The printed address carries the token in its fragment, so that link previews cannot spend it.',
    access: 'public',
    rateLimit: 'general',
    body: z.object({ token: z.string().min(1).max(200) }),
    response: { status: 204 },
    errors: ['setup.token_invalid', 'setup.already_done'],
  },
  'GET /setup/servers': {
    summary: 'The Plex servers that the signed-in owner owns, each connection tried',
    access: 'user',
    rateLimit: 'general',
    response: { status: 200, body: z.object({ items: z.array(ownedServerSchema) }) },
    errors: [
      'setup.claim_required',
      'setup.already_done',
      'plex.relink_required',
      'upstream.unavailable',
      'upstream.timeout',
    ],
  },
  'POST /setup/server': {
    summary: 'Choose the Plex server of this household',
    description:
      'Found by discovery, or at an address by hand. The person must own it and becomes administrator.',
    access: 'user',
    rateLimit: 'general',
    body: serverChoiceSchema,
    response: {
      status: 200,
      body: z.object({ name: z.string(), machineIdentifier: z.string(), uri: z.url() }),
    },
    errors: [
      'setup.claim_required',
      'setup.already_done',
      'setup.not_owner',
      'connection.unreachable',
      'connection.timeout',
      'connection.not_plex',
      'connection.credentials',
      'connection.certificate',
      'connection.redirected',
      'connection.refused_address',
      'plex.relink_required',
      'upstream.unavailable',
      'upstream.timeout',
    ],
  },
});
