import type { WireMaintenance } from '../wire/maintenance.ts';

/** Planned or present work on monitors. */
export type Maintenance = Readonly<{
  id: number;
  title: string;
  /** Markdown, as it was written. */
  description: string;
  status: WireMaintenance['status'];
  /** The present or next one; null when there is none, or when somebody switches it by hand. */
  window: { startMs: number; endMs: number } | null;
  /** Empty until Kuma was asked for them. */
  monitorIds: readonly number[];
}>;
