/** Its progress and print templates are those that downloads are driven by (yt-dlp.md, "Driving it"). */
export const oldestYtDlp = '2025.11.12';

/** Versions are dates, so they compare as text. */
export const isTooOldYtDlp = (version: string): boolean => version < oldestYtDlp;

/** Of the day of its release, with the time of day for nightly builds. */
const form = String.raw`\d{4}\.\d{2}\.\d{2}(?:\.\d+)*`;

export const isYtDlpVersion = (text: string): boolean => new RegExp(`^${form}$`).test(text);

/** The version that it says when it is asked for it; undefined for another program’s words. */
export const ytDlpVersionIn = (output: string): string | undefined =>
  new RegExp(`^${form}`).exec(output.trim())?.[0];

/** Midnight of the day of the release, in UTC. */
export const releasedOn = (version: string): Date =>
  new Date(`${version.slice(0, 10).replaceAll('.', '-')}T00:00:00Z`);
