/** UTC without a zone, as every event and call writes it (uptime-kuma.md "Time"). */
export function kumaTime(at: number): string {
  return new Date(at).toISOString().replace('T', ' ').replace('Z', '');
}

/** The same without milliseconds, as rows of the database carry it. */
export function kumaSecond(at: number): string {
  return kumaTime(at).slice(0, 19);
}
