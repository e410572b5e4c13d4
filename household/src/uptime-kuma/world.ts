import type { Account } from './accounts/account.ts';
import type { Watched } from './beats/look.ts';
import type { Clock } from './clock.ts';

export type Tag = { readonly id: number; readonly name: string; readonly color: string };

/** A note on a status page. */
export type Incident = {
  readonly id: number;
  readonly title: string;
  readonly content: string;
  readonly style: 'info' | 'warning' | 'danger' | 'primary';
  readonly createdAt: number;
};

export type StatusPage = {
  readonly id: number;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly incidents: readonly Incident[];
  readonly groups: readonly {
    readonly id: number;
    readonly name: string;
    readonly monitors: readonly string[];
  }[];
};

/** What there is to know of the watched household, whoever asks. */
export type World = Watched & {
  readonly clock: Clock;
  readonly account: Account;
  readonly tags: readonly Tag[];
  readonly statusPage: StatusPage;
};
