import type { SystemFolder, YtDlpChannel, YtDlpFacts } from '@medianest/shared';

const states: Record<YtDlpFacts['state'] | 'old', string> = {
  ready: 'Works',
  old: 'Old',
  'too-old': 'Too old',
  broken: 'Broken',
  missing: 'Missing',
};

const sources: Record<YtDlpFacts['source'], string> = {
  configured: 'Named by YTDLP_PATH',
  path: 'Installed on this machine',
  managed: 'Fetched by MediaNest',
};

const channels: Record<YtDlpChannel, string> = {
  stable: 'Releases, at night',
  nightly: 'Nightly builds, at night',
  off: 'Only by hand',
};

const folders: Record<SystemFolder['name'], string> = {
  data: 'Data folder',
  pictures: 'Pictures of the library',
  youtube: 'Videos from YouTube',
};

/** Where administrators see what the portal runs on. */
export const adminSystem = {
  title: 'System',
  failedTitle: 'The system could not be looked at',
  notices: 'Needs a look',

  ytDlp: {
    title: 'yt-dlp',
    lead: 'The program that fetches videos. YouTube changes often, and then an old one fails.',
    states,
    sources,
    version: (version: string) => `Version ${version}`,
    age: (days: number) => (days === 0 ? 'of today' : days === 1 ? 'one day old' : `${days} days old`),
    whatToDo: {
      missing: 'Without it no video can be fetched. Update below fetches it, or install it on this machine.',
      broken: 'It is there, but does not say its version. It needs Python 3.11 or later on this machine.',
      'too-old': (oldest: string) => `Downloads need ${oldest} or later.`,
      old: 'YouTube has probably changed since. Update it before downloads fail.',
    },
    obstacles: {
      configured: {
        title: 'MediaNest does not touch this one.',
        detail: 'Update it the way it was installed, or take YTDLP_PATH away and let MediaNest keep its own.',
      },
      'no-key': (path: string, fingerprint: string) => ({
        title: 'Updates need the key of yt-dlp’s releases.',
        detail: `Save its public.key, from github.com/yt-dlp/yt-dlp, as ${path}. Only the key with the fingerprint ${fingerprint} is taken. Without YTDLP_KEY_FILE MediaNest uses its own.`,
      }),
    },
    update: 'Update now',
    updating: 'Updating …',
    goBack: (version: string | null) => (version === null ? 'Give the update up' : `Go back to ${version}`),
    channel: 'Updates by themselves',
    channels,
    lastUpdate: (when: string) => `Last attempt ${when}`,
  },

  versions: 'Versions',
  database: (isEmbedded: boolean) => (isEmbedded ? 'PostgreSQL, its own' : 'PostgreSQL'),
  missing: 'Missing',
  broken: 'Does not say its version',

  running: 'Running',
  since: 'Since',
  jobs: 'Jobs are kept in',
  jobStores: { postgresql: 'PostgreSQL', redis: 'Redis' },
  logLevel: 'Log level',
  databaseSize: 'Database',

  data: 'Where data lies',
  folders,
  holds: (size: string) => `holds ${size}`,
  holdsUnknown: 'takes too long to count',
  free: (free: string, total: string) => `${free} of ${total} free`,
  freeUnknown: 'its disk does not answer',
};
