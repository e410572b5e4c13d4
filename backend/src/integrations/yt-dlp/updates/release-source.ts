import type { OutboundDownload } from '../../../platform/outbound-http/index.ts';
import { OutboundError, reachOf } from '../../../platform/outbound-http/index.ts';
import { UpdateRefused } from './problem.ts';

export const updateChannels = ['stable', 'nightly'] as const;
export type UpdateChannel = (typeof updateChannels)[number];

/** Nightly builds are published beside the releases, in a place of their own. */
const projects: Record<UpdateChannel, string> = { stable: 'yt-dlp', nightly: 'yt-dlp-nightly-builds' };

/** The program for every machine that has Python: one file, which carries all that it needs (yt-dlp.md). */
export const asset = 'yt-dlp';

const maxListBytes = 100_000;
const maxProgramBytes = 50_000_000;
const usualLimitMs = 45_000;

/** Whether a server is named by an address of the household’s own network. */
export const isInHouse = (baseUrl: string): boolean => {
  const host = new URL(baseUrl).hostname.replace(/^\[|\]$/g, '');
  return host === 'localhost' || reachOf(host) === 'private';
};

export interface ReleaseSource {
  /** The signed list of checksums, and its signature. */
  getSums(channel: UpdateChannel): Promise<{ sums: Buffer; signature: Buffer }>;
  getProgram(channel: UpdateChannel): Promise<Buffer>;
}

/**
 * Where releases lie: `<base>/<project>/releases/latest/download/<file>`.
 *
 * Its failures are UpdateRefused `unreachable`.
 */
export const createReleaseSource = (parts: {
  baseUrl: string;
  downloads: Pick<OutboundDownload, 'get'>;
  /** For each file, its redirects included. */
  limitMs?: number | undefined;
}): ReleaseSource => {
  const { baseUrl, downloads, limitMs = usualLimitMs } = parts;

  const get = async (channel: UpdateChannel, file: string, maxBytes: number) => {
    const url = `${baseUrl}/${projects[channel]}/releases/latest/download/${file}`;
    try {
      return await downloads.get({ url, maxBytes, signal: AbortSignal.timeout(limitMs) });
    } catch (cause) {
      if (!(cause instanceof OutboundError)) throw cause;
      throw new UpdateRefused(
        'unreachable',
        `The releases of yt-dlp could not be fetched: ${cause.message}.`,
        cause,
      );
    }
  };

  return {
    async getSums(channel) {
      const [sums, signature] = await Promise.all([
        get(channel, 'SHA2-256SUMS', maxListBytes),
        get(channel, 'SHA2-256SUMS.sig', maxListBytes),
      ]);
      return { sums, signature };
    },
    getProgram: (channel) => get(channel, asset, maxProgramBytes),
  };
};
