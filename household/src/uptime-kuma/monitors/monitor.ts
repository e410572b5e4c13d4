import type { StatusName } from '../beats/beat.ts';
import type { Certificate } from '../certificate.ts';
import type { History } from '../history/history.ts';

export const monitorTypes = ['http', 'keyword', 'ping', 'port', 'push', 'group'] as const;
export type MonitorType = (typeof monitorTypes)[number];

export type MonitorTag = { readonly name: string; readonly value: string };

/** Up and down in turn, beginning with up. */
export type Flapping = { readonly upSeconds: number; readonly downSeconds: number };

/** What somebody types into the form of a monitor, and what the simulation adds. */
export type MonitorDraft = {
  readonly name: string;
  readonly type: MonitorType;
  readonly description?: string | null;
  readonly url?: string | null;
  readonly hostname?: string | null;
  readonly port?: number | null;
  readonly keyword?: string | null;
  /** Name of the group that it is in. */
  readonly group?: string | null;
  readonly active?: boolean;
  readonly intervalSeconds?: number;
  readonly maxRetries?: number;
  readonly tags?: readonly MonitorTag[];
  /** Is told of through the household's webhook. */
  readonly notifies?: boolean;
  readonly usualPingMs?: number | null;
  /** The household's service whose bad days this monitor sees. */
  readonly follows?: string;
  readonly flapping?: Flapping | null;
  readonly certificate?: Certificate | null;
  /** Fields of the wire as they are, secrets among them. */
  readonly wire?: Readonly<Record<string, unknown>>;
  /** How long it has been watched, in days; 0 for one that has not been looked at. */
  readonly ageDays?: number;
  readonly outageEveryDays?: number;
};

export type Monitor = {
  readonly id: number;
  readonly type: MonitorType;
  readonly createdAt: number;
  readonly seed: number;
  readonly history: History;
  readonly wire: Readonly<Record<string, unknown>>;
  readonly notifies: boolean;
  readonly follows: string | null;
  readonly usualPingMs: number | null;
  readonly tags: readonly MonitorTag[];
  name: string;
  description: string | null;
  url: string | null;
  hostname: string | null;
  port: number | null;
  keyword: string | null;
  parentId: number | null;
  active: boolean;
  intervalSeconds: number;
  maxRetries: number;
  flapping: Flapping | null;
  /** When the first up phase began. */
  flapsSince: number;
  certificate: Certificate | null;
  /** What the control interface wants it to be, whatever else is true. */
  forced: { readonly status: StatusName; readonly message: string | null } | null;
};

/** What a look says that found everything well. */
export function upMessageOf(type: MonitorType): string {
  if (type === 'http') return '200 - OK';
  if (type === 'keyword') return '200 - OK, keyword is found';
  if (type === 'push') return 'OK';
  return type === 'group' ? 'All children up and running' : '';
}

/** What of a monitor can be changed. */
export type MonitorEdit = Partial<
  Pick<
    Monitor,
    | 'name'
    | 'description'
    | 'url'
    | 'hostname'
    | 'port'
    | 'keyword'
    | 'intervalSeconds'
    | 'maxRetries'
    | 'parentId'
  >
>;
