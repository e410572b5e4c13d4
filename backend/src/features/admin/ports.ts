import type { SystemFolder, YtDlpChannel } from '@medianest/shared';

type Program =
  | { state: 'found'; path: string; version: string }
  | { state: 'missing' }
  | { state: 'broken'; path: string };

/** The programs that downloads need, as they are found now. */
export interface Programs {
  inspect(): Promise<{
    ytDlp: Program & { source: 'configured' | 'path' | 'managed' };
    ffmpeg: Program;
  }>;
  oldestYtDlp: string;
  /** The day on which a version was published. */
  releasedOn(version: string): Date;
}

export type UpdateRefusal = {
  outcome: 'refused';
  problem:
    | 'no-key'
    | 'wrong-key'
    | 'unreachable'
    | 'bad-signature'
    | 'bad-checksum'
    | 'older'
    | 'does-not-run'
    | 'not-stored';
  /** What was found. */
  message: string;
};

export type UpdateAnswer =
  | { outcome: 'updated'; from: string | null; to: string }
  | { outcome: 'current'; version: string | null }
  | UpdateRefusal;

/** Fetches newer programs, and goes back from them. */
export interface ProgramUpdates {
  /** @param wish.passOver the checksum of a program that is not wanted */
  update(wish: { channel: Exclude<YtDlpChannel, 'off'>; passOver: string | null }): Promise<UpdateAnswer>;
  rollBack(): Promise<{ from: string; to: string | null; checksum: string | null } | null>;
  findWayBack(): Promise<{ to: string | null } | undefined>;
  hasKey(): Promise<boolean>;
  keyFile: { path: string; fingerprint: string };
}

/** Where data lies, and how much room it takes and has. */
export interface Disks {
  list(): Promise<SystemFolder[]>;
}

/** What stays the same while the portal runs. */
export interface PortalFacts {
  version: string;
  node: string;
  startedAt: string;
  logLevel: string;
  jobs: 'postgresql' | 'redis';
  isDatabaseEmbedded: boolean;
}
