import * as z from 'zod';
import { tokenFor } from '../people/tokens.ts';

export const dialects = ['seerr', 'overseerr'] as const;

/** How this Overseerr is set up. */
export const installationSchema = z.strictObject({
  /** Whose words it speaks: Seerr's, or those of the archived Overseerr. */
  dialect: z.enum(dialects),
  version: z.string().min(1).max(50),
  apiKey: z.string().min(1).max(500),
  /** Its own set-up is finished; without it there are no users. */
  initialized: z.boolean(),
  /** Protection against forged requests: whatever changes something is refused. */
  csrfProtection: z.boolean(),
  /** `/status` waits for GitHub, and GitHub does not answer. */
  statusHangs: z.boolean(),
  /** The Movie Database as this Overseerr reaches it. */
  tmdb: z.enum(['up', 'down', 'hung']),
  /** How long it waits for a database that hangs. */
  tmdbWaitMs: z.int().min(0).max(120_000),
  /** One Radarr hangs: lists of requests wait for it. */
  radarrHangs: z.boolean(),
  radarrWaitMs: z.int().min(0).max(120_000),
  /** How long a request lies between the look at what there is and the new row. */
  insertDelayMs: z.int().min(0).max(10_000),
});

export type Dialect = (typeof dialects)[number];
export type Installation = z.infer<typeof installationSchema>;

/** A change of the dialect brings its own version, unless that is named too. */
export const installationChangeSchema = installationSchema.partial();
export type InstallationChange = z.infer<typeof installationChangeSchema>;

const versions: Record<Dialect, string> = { seerr: '3.1.0', overseerr: '1.34.0' };

const initial: Installation = {
  dialect: 'seerr',
  version: versions.seerr,
  // As long as real ones, which are 68 characters of base64.
  apiKey: Buffer.from(
    `household-${tokenFor('overseerr', 'key', 1)}${tokenFor('overseerr', 'key', 2)}`,
  ).toString('base64'),
  initialized: true,
  csrfProtection: false,
  statusHangs: false,
  tmdb: 'up',
  // As measured: overseerr.md, "Health" and "Reading requests".
  tmdbWaitMs: 25_000,
  radarrHangs: false,
  radarrWaitMs: 10_000,
  insertDelayMs: 20,
};

export interface InstallationHolder {
  current(): Installation;
  change(change: InstallationChange): void;
  reset(): void;
}

export function createInstallation(): InstallationHolder {
  let installation = initial;
  return {
    current: () => installation,
    change({ dialect = installation.dialect, ...change }) {
      const version = dialect === installation.dialect ? installation.version : versions[dialect];
      installation = { ...installation, dialect, version, ...change };
    },
    reset() {
      installation = initial;
    },
  };
}
