/** Its progress and print templates are those that downloads are driven by (yt-dlp.md, "Driving it"). */
export const oldestYtDlp = '2025.11.12';

/** Versions are dates, so they compare as text. */
export const isTooOldYtDlp = (version: string): boolean => version < oldestYtDlp;
