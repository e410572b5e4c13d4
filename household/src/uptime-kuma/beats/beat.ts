export const statuses = { down: 0, up: 1, pending: 2, maintenance: 3 } as const;
export type StatusName = keyof typeof statuses;
export type Status = (typeof statuses)[StatusName];

export const statusNames = ['down', 'up', 'pending', 'maintenance'] as const satisfies readonly StatusName[];

/** One look at a monitored thing. */
export type Beat = {
  readonly id: number;
  readonly monitorId: number;
  /** Simulated milliseconds. */
  readonly at: number;
  readonly status: Status;
  readonly message: string;
  /** Null when it was not up. */
  readonly pingMs: number | null;
  /** The first one, or a change that people are told of. */
  readonly important: boolean;
  /** How many looks in a row found it not up. */
  readonly retries: number;
  readonly durationSeconds: number;
  /** Reported by a job instead of looked for. */
  readonly isPushed: boolean;
};
