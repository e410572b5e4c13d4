import * as z from 'zod';
import { defineEndpoints } from '../endpoint.ts';
import { timeSchema } from './vocabulary.ts';

/** Where updates of yt-dlp come from. `off`: none is made by itself. */
export const ytDlpChannels = ['stable', 'nightly', 'off'] as const;

/** `too-old`: it is there, and downloads do not work with it. `broken`: it does not say its version. */
export const toolStates = ['ready', 'too-old', 'broken', 'missing'] as const;

/** Why the portal cannot update yt-dlp: the machine’s administrator chose one, or gave no key for releases. */
export const updateObstacles = ['configured', 'no-key'] as const;

const folderSchema = z.object({
  name: z.enum(['data', 'pictures', 'youtube']),
  path: z.string(),
  usedBytes: z.number().nullable().describe('What lies in it; null when that could not be counted in time'),
  freeBytes: z.number().nullable().describe('What is left on its disk; null when the disk does not say'),
  totalBytes: z.number().nullable(),
});

export const ytDlpSchema = z.object({
  state: z.enum(toolStates),
  version: z.string().nullable(),
  oldest: z.string().describe('The oldest version that downloads work with'),
  ageDays: z.int().nullable(),
  isOld: z.boolean().describe('YouTube has probably changed since'),
  source: z
    .enum(['configured', 'path', 'managed'])
    .describe('`YTDLP_PATH`, the search path, or an update of the portal'),
  path: z.string().nullable(),
  channel: z.enum(ytDlpChannels),
  obstacle: z.enum(updateObstacles).nullable(),
  keyFile: z.string().describe('Where the key is looked for that signs releases'),
  keyFingerprint: z.string(),
  wayBack: z
    .object({ to: z.string().nullable().describe('null: the program of the machine') })
    .nullable()
    .describe('Where a roll-back leads; null: nowhere'),
  lastUpdate: z
    .object({ at: timeSchema, failed: z.boolean(), message: z.string() })
    .nullable()
    .describe('What came of the latest attempt'),
});

export const systemSchema = z.object({
  version: z.string(),
  node: z.string(),
  startedAt: timeSchema,
  logLevel: z.string(),
  jobs: z.enum(['postgresql', 'redis']).describe('Where jobs are kept'),
  database: z.object({ version: z.string(), isEmbedded: z.boolean(), sizeBytes: z.number() }),
  folders: z.array(folderSchema),
  ytDlp: ytDlpSchema,
  ffmpeg: z.object({
    state: z.enum(['ready', 'broken', 'missing']),
    version: z.string().nullable(),
    path: z.string().nullable(),
  }),
});

export type System = z.infer<typeof systemSchema>;
export type SystemFolder = z.infer<typeof folderSchema>;
export type YtDlpFacts = z.infer<typeof ytDlpSchema>;
export type YtDlpChannel = (typeof ytDlpChannels)[number];

const admin = { access: 'admin', rateLimit: 'general' } as const;

export const administrationEndpoints = defineEndpoints({
  'GET /admin/system': {
    ...admin,
    summary: 'What the portal runs on, where its data lies, and its programs',
    response: { status: 200, body: systemSchema },
  },
  'PUT /admin/system/yt-dlp': {
    ...admin,
    summary: 'Choose where updates of yt-dlp come from',
    body: z.strictObject({ channel: z.enum(ytDlpChannels) }),
    response: { status: 200, body: ytDlpSchema },
  },
  'POST /admin/system/yt-dlp/update': {
    ...admin,
    summary: 'Update yt-dlp now',
    description:
      'Fetched, checked and tried before it is used; running downloads keep their version. The channel `off` stands for `stable` here.',
    response: { status: 200, body: ytDlpSchema },
    errors: ['system.update_refused'],
  },
  'POST /admin/system/yt-dlp/rollback': {
    ...admin,
    summary: 'Go back to the yt-dlp before the last update',
    description: 'What was given up is not fetched again by itself.',
    response: { status: 200, body: ytDlpSchema },
    errors: ['system.nothing_to_go_back_to'],
  },
});
