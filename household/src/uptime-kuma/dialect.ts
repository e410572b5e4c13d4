/** The two lines that households run; they differ in events, order, texts and shapes (uptime-kuma.md). */
export const dialects = [1, 2] as const;
export type Dialect = (typeof dialects)[number];

export const versions = { 1: '1.23.17', 2: '2.5.3' } as const satisfies Record<Dialect, string>;
