import type { Status } from './beat.ts';

/** What a look found. */
export type Look = {
  readonly status: Status;
  readonly message: string;
  readonly pingMs: number | null;
  /** Down is down at once: the monitor does not try again first. */
  readonly isFinal?: boolean;
  readonly isPushed?: boolean;
};
