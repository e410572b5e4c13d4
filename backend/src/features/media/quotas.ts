import type { Quota } from '@medianest/shared';
import type { Actor } from '../../kernel/actor.ts';
import type { Accounts, Desks } from './ports.ts';
import { notConnected, refusalError, saysNothingOf } from './requests/refusals.ts';

/** How much people may still ask for, as Overseerr counts it. */
export const createQuotas = ({ desks, accounts }: { desks: Desks; accounts: Accounts }) => ({
  /** @throws AppError `service.not_connected`, `media.account_missing`, `upstream.*` */
  async find(actor: Actor): Promise<Quota> {
    const desk = await desks.find();
    if (!desk) throw notConnected();
    const look = async () => {
      const account = await accounts.introduce(actor.userId);
      if (account.kind === 'unclear') throw saysNothingOf();
      return account.kind === 'known' ? desk.quota(account.upstreamUserId) : null;
    };
    const quota = await look();
    if (quota) return quota;
    // The number that is remembered may be one that nobody has there any more.
    accounts.forget();
    const renewed = await look();
    if (!renewed) throw refusalError({ kind: 'account-missing' }, actor.userId);
    return renewed;
  },
});

export type Quotas = ReturnType<typeof createQuotas>;
