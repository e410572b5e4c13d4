import ipaddr from 'ipaddr.js';
import * as z from 'zod';

const trimmed = z.string().trim();
const address = (example: string) =>
  z
    .url({ protocol: /^https?$/, error: `must be an address such as ${example}` })
    .transform((url) => url.replace(/\/+$/, ''));
const originOnly = z
  .string()
  .refine((url) => /^https?:\/\/[^/?#]+\/?$/.test(url), 'must not have a path: subfolders cannot be served')
  .transform((url) => new URL(url).origin);
const origin = z
  .url({ protocol: /^https?$/, error: 'must be an origin such as https://media.example.net' })
  .pipe(originOnly);
const wholeNumber = (min: number, max: number) =>
  z.coerce.number({ error: 'must be a number' }).int().min(min).max(max);
const list = trimmed.transform((text) =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean),
);
const wholePath = trimmed.regex(/^\//, 'must be a whole path, from the first slash on');
const key32 = trimmed.transform((text, context) => {
  const key = Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? 'hex' : 'base64');
  if (key.length !== 32) context.addIssue('must be 32 bytes in hex or base64 (openssl rand -base64 32)');
  return key;
});
const keys = list.pipe(z.array(key32).min(1, 'must hold at least one key'));
const perMinute = wholeNumber(1, 1_000_000);
const perHour = perMinute;

const isProxyAddress = (entry: string) =>
  ['loopback', 'linklocal', 'uniquelocal'].includes(entry) ||
  ipaddr.isValid(entry) ||
  ipaddr.isValidCIDR(entry);
const isProxyTrust = (text: string) =>
  text === 'off' || /^\d{1,2}$/.test(text) || text.split(',').every((entry) => isProxyAddress(entry.trim()));

/** One row of the configuration: what it means, what it accepts, and whether a file may hold it. */
export interface Variable {
  schema: z.ZodType;
  about: string;
  /** As shown in `.env.example`; the schema holds the real default. */
  example: string;
  secret?: true;
}

/** Every environment variable of the portal. The names here are the only ones it reads. */
export const variables = {
  PORT: { schema: wholeNumber(1, 65_535).default(4000), about: 'Port of the portal', example: '4000' },
  HOST: { schema: trimmed.default('::'), about: 'Address to listen on; :: means every one', example: '::' },
  PUBLIC_URL: {
    schema: origin.optional(),
    about:
      'The address people use, when it is not one of this machine. https turns on HSTS and secure cookies. FRONTEND_URL is its older name',
    example: 'https://media.example.net',
  },
  ALLOWED_ORIGINS: {
    schema: list.pipe(z.array(origin)).prefault(''),
    about: 'Further addresses that people use, separated by commas',
    example: 'http://nas.example.net:4000',
  },
  TRUST_PROXY: {
    schema: trimmed
      .refine(isProxyTrust, 'must be off, a number of proxies, or their addresses separated by commas')
      .default('off'),
    about: 'Whose X-Forwarded headers to believe: off, how many proxies stand in front, or their addresses',
    example: 'off',
  },
  MEDIANEST_DATA_DIR: {
    schema: trimmed.min(1).default('data/portal'),
    about: 'Folder of the embedded database, the generated secrets, the logs and the pictures',
    example: 'data/portal',
  },
  MEDIANEST_MODE: {
    schema: z.enum(['real', 'demo'], 'must be real or demo').default('real'),
    about: 'demo marks the data folder as one of the simulated household',
    example: 'real',
  },
  DATABASE_URL: {
    schema: z
      .url({
        protocol: /^postgres(ql)?$/,
        error: 'must look like postgres://user:password@host:5432/medianest',
      })
      .optional(),
    about: 'A PostgreSQL 15 or later to use in place of the embedded one',
    example: 'postgres://medianest:password@localhost:5432/medianest',
    secret: true,
  },
  DATABASE_POOL_SIZE: {
    schema: wholeNumber(2, 100).default(20),
    about: 'Database connections at most',
    example: '20',
  },
  JOBS: {
    schema: z.enum(['inline', 'worker'], 'must be inline or worker').default('inline'),
    about: 'Where downloads are made and messages sent: in the portal, or in a worker (npm run worker)',
    example: 'inline',
  },
  REDIS_URL: {
    schema: z.url({ protocol: /^rediss?$/, error: 'must look like redis://:password@host:6379' }).optional(),
    about: 'A Redis 6.2 or later for the jobs in place of the database; it needs maxmemory-policy noeviction',
    example: 'redis://:password@localhost:6379',
    secret: true,
  },
  JWT_SECRET: {
    schema: trimmed.min(32, 'must have at least 32 characters').optional(),
    about: 'Signs access tokens; generated when absent',
    example: '(openssl rand -base64 48)',
    secret: true,
  },
  ENCRYPTION_KEY: {
    schema: keys.optional(),
    about:
      'Seals stored secrets, 32 bytes in hex or base64; generated when absent. To rotate: set new,old, start again, and then cli rotate-key',
    example: '(openssl rand -base64 32)',
    secret: true,
  },
  PLEX_URL: {
    schema: address('http://192.168.1.20:32400').optional(),
    about: 'With PLEX_TOKEN: sets the household up at first start',
    example: 'http://192.168.1.20:32400',
  },
  PLEX_TOKEN: {
    schema: trimmed.min(1).optional(),
    about: 'Plex account token of the owner of that server, who becomes administrator',
    example: '(a Plex token)',
    secret: true,
  },
  PLEX_TV_URL: {
    schema: address('https://plex.tv').default('https://plex.tv'),
    about: 'Stands in for plex.tv',
    example: 'https://plex.tv',
  },
  PLEX_CLIENTS_URL: {
    schema: address('https://clients.plex.tv').default('https://clients.plex.tv'),
    about: 'Stands in for clients.plex.tv',
    example: 'https://clients.plex.tv',
  },
  PLEX_APP_URL: {
    schema: address('https://app.plex.tv').default('https://app.plex.tv'),
    about: 'Stands in for app.plex.tv',
    example: 'https://app.plex.tv',
  },
  IMAGE_CACHE_MB: {
    schema: wholeNumber(1, 1_000_000).default(500),
    about: 'Room on disk for posters and other pictures of the library, in MB',
    example: '500',
  },
  OVERSEERR_URL: {
    schema: address('http://192.168.1.20:5055').optional(),
    about: 'Overseerr or Seerr, at first start; later the browser’s settings stand',
    example: 'http://192.168.1.20:5055',
  },
  OVERSEERR_API_KEY: {
    schema: trimmed.min(1).max(500).optional(),
    about: 'API key of that Overseerr, from its settings',
    example: '(an API key)',
    secret: true,
  },
  UPTIME_KUMA_URL: {
    schema: address('http://192.168.1.20:3001').optional(),
    about: 'Uptime Kuma, at first start; later the browser’s settings stand',
    example: 'http://192.168.1.20:3001',
  },
  UPTIME_KUMA_USERNAME: {
    schema: trimmed.min(1).max(200).optional(),
    about: 'Who signs in there. Not needed when its authentication is off',
    example: 'medianest',
  },
  UPTIME_KUMA_PASSWORD: {
    schema: z.string().min(1).max(500).optional(),
    about: 'Used once, to get a token; the password is not kept',
    example: '(a password)',
    secret: true,
  },
  YOUTUBE_DOWNLOAD_DIR: {
    schema: wholePath.optional(),
    about: 'Folder of downloads from YouTube, at first start; later the browser’s settings stand',
    example: '/media/youtube',
  },
  YOUTUBE_PLEX_PATH: {
    schema: wholePath.optional(),
    about: 'The same folder as the media server sees it, when that differs',
    example: '/data/youtube',
  },
  YTDLP_PATH: {
    schema: trimmed.min(1).optional(),
    about: 'yt-dlp, when it is not in PATH. It is then never updated by MediaNest',
    example: '/usr/local/bin/yt-dlp',
  },
  YTDLP_KEY_FILE: {
    schema: wholePath.optional(),
    about:
      'The public key that yt-dlp’s releases are signed with, in the place of the one that MediaNest brings',
    example: '/etc/medianest/yt-dlp.key',
  },
  YTDLP_RELEASES_URL: {
    schema: address('https://github.com/yt-dlp').default('https://github.com/yt-dlp'),
    about: 'Where releases of yt-dlp are fetched from; http only inside of your own network, by its address',
    example: 'https://github.com/yt-dlp',
  },
  YTDLP_PROXY: {
    schema: z
      .url({ protocol: /^http$/, error: 'must be an address such as http://proxy.example:3128' })
      .optional(),
    about: 'A proxy that downloads from YouTube go through; without it they go out directly',
    example: 'http://proxy.example:3128',
    secret: true,
  },
  YTDLP_CA_FILE: {
    schema: wholePath.optional(),
    about: 'Authorities that downloads from YouTube trust instead of the system’s, in PEM',
    example: '/etc/medianest/proxy-ca.pem',
  },
  FFMPEG_PATH: {
    schema: trimmed.min(1).optional(),
    about: 'ffmpeg, or the folder of ffmpeg and ffprobe, when they are not in PATH',
    example: '/usr/bin/ffmpeg',
  },
  UMASK: {
    schema: z
      .string()
      .regex(/^0?[0-7]{3}$/, 'must be three octal digits, such as 022')
      .default('022'),
    about:
      'What downloaded files and folders do not allow others, in octal; the media server has to read them',
    example: '022',
  },
  RATE_LIMIT_GENERAL: {
    schema: perMinute.default(100),
    about: 'Calls per minute and person',
    example: '100',
  },
  RATE_LIMIT_BROWSE: {
    schema: perMinute.default(1200),
    about: 'Images and library pages per minute and person',
    example: '1200',
  },
  RATE_LIMIT_SIGN_IN: {
    schema: perMinute.default(5),
    about: 'Sign-ins begun per minute and address',
    example: '5',
  },
  RATE_LIMIT_POLL: {
    schema: perMinute.default(60),
    about: 'Questions per minute and sign-in',
    example: '60',
  },
  RATE_LIMIT_REQUESTS: {
    schema: perHour.default(20),
    about: 'Titles asked for and problems reported per hour and person',
    example: '20',
  },
  RATE_LIMIT_YOUTUBE: {
    schema: perHour.default(5),
    about: 'Downloads from YouTube begun per hour and person',
    example: '5',
  },
  METRICS_TOKEN: {
    schema: trimmed.min(16, 'must have at least 16 characters').optional(),
    about: 'Opens GET /metrics to "Authorization: Bearer <token>"; closed when absent',
    example: '(openssl rand -hex 16)',
    secret: true,
  },
  SMTP_URL: {
    schema: z
      .url({ protocol: /^smtps?$/, error: 'must look like smtps://user:password@mail.example.net:465' })
      .optional(),
    about:
      'Mail server for notices by e-mail, in one line; in place of the other SMTP variables but SMTP_FROM',
    example: 'smtps://user:password@mail.example.net:465',
    secret: true,
  },
  SMTP_HOST: {
    schema: trimmed.min(1).max(255).optional(),
    about: 'Mail server for notices by e-mail; no e-mail when absent',
    example: 'mail.example.net',
  },
  SMTP_PORT: {
    schema: wholeNumber(1, 65_535).default(587),
    about: 'Its port. On 465 the connection is encrypted from the start',
    example: '587',
  },
  SMTP_USER: {
    schema: trimmed.min(1).max(320).optional(),
    about: 'Who signs in there. The connection must then be encrypted, unless the server is this machine',
    example: 'medianest@example.net',
  },
  SMTP_PASSWORD: {
    schema: z.string().min(1).max(500).optional(),
    about: 'The password of SMTP_USER',
    example: '(a password)',
    secret: true,
  },
  SMTP_FROM: {
    schema: trimmed
      .regex(/^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/, 'must be an e-mail address, with or without a name')
      .optional(),
    about: 'The sender of those e-mails; SMTP_USER when absent and an address',
    example: 'MediaNest <medianest@example.net>',
  },
  LOG_LEVEL: {
    schema: z
      .enum(['error', 'warn', 'info', 'debug', 'trace'], 'must be error, warn, info, debug or trace')
      .default('info'),
    about: 'How much is logged',
    example: 'info',
  },
} as const satisfies Record<string, Variable>;

export type VariableName = keyof typeof variables;
