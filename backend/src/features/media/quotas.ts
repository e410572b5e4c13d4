import type { Quota } from '@medianest/shared';
import type { Actor } from '../../kernel/actor.ts';
import type { Accounts, Desks } from './ports.ts';
import { notConnected, refusalError } from './requests/refusals.ts';

/** How much people may still ask for, as Overseerr counts it. */
export const createQuotas = ({ desks, accounts }: { desks: Desks; accounts: Accounts }) => ({
  /** @throws AppError `service.not_connected`, `media.account_missing`, `upstream.*` */
  async find(actor: Actor): Promise<Quota> {
    const desk = await desks.find();
    if (!desk) throw notConnected();
    const upstreamUserId = await accounts.findUpstreamId(actor.userId);
    if (upstreamUserId === null) throw refusalError({ kind: 'account-missing' }, actor.userId);
    return desk.quota(upstreamUserId);
  },
});

export type Quotas = ReturnType<typeof createQuotas>;
