import * as z from 'zod';
import { list, number, text, time } from './loose.ts';

/** "00:12:34", or with days "1.02:03:04". */
const timeSpan = /^(?:(\d+)\.)?(\d+):(\d{2}):(\d{2})/;

const secondsOf = (span: string | null): number | null => {
  const parts = span ? timeSpan.exec(span) : null;
  if (!parts) return null;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
};

const downloadSchema = z.object({
  size: number,
  sizeLeft: number,
  timeLeft: text(40).transform(secondsOf),
  estimatedCompletionTime: time,
});
type Download = z.output<typeof downloadSchema>;

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);

/** How far all downloads of a title are, taken together. */
export type DownloadProgress = {
  /** 0 to 100, whole. */
  percent: number;
  sizeBytes: number;
  leftBytes: number;
  /** Of the slowest; null when none says. */
  secondsLeft: number | null;
  completesAt: string | null;
};

const latest = <T extends number | string>(values: (T | null)[]): T | null =>
  values.reduce((last, one) => (one !== null && (last === null || one > last) ? one : last), null);

const together = (downloads: Download[]): DownloadProgress | null => {
  const sizeBytes = sum(downloads.map(({ size }) => Math.max(0, size ?? 0)));
  if (!sizeBytes) return null;
  const leftBytes = sum(
    downloads.map(({ size, sizeLeft }) => Math.min(Math.max(0, sizeLeft ?? 0), size ?? 0)),
  );
  return {
    percent: Math.floor(((sizeBytes - leftBytes) / sizeBytes) * 100),
    sizeBytes,
    leftBytes,
    secondsLeft: latest(downloads.map(({ timeLeft }) => timeLeft)),
    completesAt: latest(downloads.map(({ estimatedCompletionTime }) => estimatedCompletionTime)),
  };
};

/** `media.downloadStatus`: null when nothing is on its way. */
export const downloads = list(downloadSchema).transform(together);
