import type { StreamProgress, StreamSize } from './told.ts';

export interface DownloadProgress {
  phase: 'downloading' | 'processing';
  /** Over picture and sound together; it never goes back. Null while nobody knows how much there is. */
  percent: number | null;
  downloadedBytes: number;
  totalBytes: number | null;
  bytesPerSecond: number | null;
  secondsLeft: number | null;
}

/** The rest is for putting picture and sound together. */
const mostPercent = 99;

const sizeOf = ({ filesize, filesize_approx }: StreamSize) => filesize ?? filesize_approx ?? null;
const isKnown = (size: number | null): size is number => size !== null && size > 0;
const sum = (sizes: number[]) => sizes.reduce((all, size) => all + size, 0);

/**
 * yt-dlp counts each stream from 0 to 100 by itself, and its guesses go up and down: this adds the streams up, and
 * holds what was shown.
 */
export const createProgress = () => {
  const seen = new Map<string, StreamProgress>();
  let planned: StreamSize[] = [];
  let shown: number | null = null;

  const totalOf = (started: StreamProgress[]): number | null => {
    const promised = planned.map(sizeOf);
    const told = started.map((stream) => stream.total_bytes ?? stream.total_bytes_estimate ?? null);
    const streams = Array.from(
      { length: Math.max(promised.length, told.length) },
      (_, at) => told[at] ?? promised[at] ?? null,
    );
    return streams.length > 0 && streams.every(isKnown) ? sum(streams) : null;
  };

  const bytes = () => sum([...seen.values()].map((stream) => stream.downloaded_bytes ?? 0));

  return {
    plan(sizes: StreamSize[]) {
      planned = sizes;
    },
    /** How much there must be at least: what is here, and what the server itself says is to come. */
    leastBytes: () =>
      sum(
        [...seen.values()].map(({ downloaded_bytes, total_bytes }) =>
          Math.max(downloaded_bytes ?? 0, total_bytes ?? 0),
        ),
      ),
    bytes,
    note(stream: StreamProgress): DownloadProgress {
      seen.set(stream.filename, stream);
      const totalBytes = totalOf([...seen.values()]);
      const downloadedBytes = bytes();
      if (totalBytes !== null) {
        const percent = Math.min(mostPercent, Math.floor((100 * downloadedBytes) / totalBytes));
        shown = Math.max(shown ?? 0, percent);
      }
      const bytesPerSecond = stream.speed ?? null;
      const left = totalBytes === null ? null : Math.max(0, totalBytes - downloadedBytes);
      const secondsLeft = left !== null && bytesPerSecond ? Math.ceil(left / bytesPerSecond) : null;
      return {
        phase: 'downloading',
        percent: shown,
        downloadedBytes,
        totalBytes,
        bytesPerSecond,
        secondsLeft,
      };
    },
    processing: (): DownloadProgress => ({
      phase: 'processing',
      percent: mostPercent,
      downloadedBytes: bytes(),
      totalBytes: null,
      bytesPerSecond: null,
      secondsLeft: null,
    }),
  };
};
