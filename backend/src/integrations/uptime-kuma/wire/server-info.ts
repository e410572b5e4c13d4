import * as z from 'zod';
import { line } from './text.ts';

/** The event comes twice: at the door without a version, and again to those who are signed in. */
export const infoSchema = z
  .object({ version: line(40), serverTimezone: line(60) })
  .transform(({ version, serverTimezone }) => ({
    version: version || null,
    timeZone: serverTimezone || null,
  }));

export type ServerInfo = { version: string; timeZone: string | null };

type Version = { major: number; minor: number };

const parseVersion = (version: string): Version | null => {
  const [, major, minor] = /^v?(\d{1,4})\.(\d{1,4})/.exec(version) ?? [];
  return major && minor ? { major: Number(major), minor: Number(minor) } : null;
};

/** Groups, and with them half of what is read here, came with 1.23. A version that cannot be read passes. */
export const isTooOld = (version: string): boolean => {
  const parsed = parseVersion(version);
  return parsed !== null && (parsed.major < 1 || (parsed.major === 1 && parsed.minor < 23));
};

/** Statistics in buckets came with 2.0; before it every beat is kept for half a year. */
export const hasChartData = (version: string): boolean => (parseVersion(version)?.major ?? 2) >= 2;
