import type { Actor } from '../../kernel/actor.ts';
import type { Clock } from '../../kernel/clock.ts';
import { AppError } from '../../kernel/errors.ts';
import type { AddressRules, Messengers, PushTarget } from './ports.ts';
import type { PushSubscriptions } from './push-subscriptions.repository.ts';

/** The browsers of people, as far as they take web push. */
export const createPush = (parts: {
  subscriptions: PushSubscriptions;
  addresses: Pick<AddressRules, 'mayCall'>;
  webPush: Pick<Messengers['webPush'], 'publicKey'>;
  clock: Clock;
}) => {
  const { subscriptions, addresses, webPush, clock } = parts;
  return {
    describe: async () => ({ publicKey: await webPush.publicKey() }),

    /** @throws AppError `notifications.address_refused`: makers of browsers are on the internet */
    async subscribe({ userId }: Actor, target: PushTarget): Promise<void> {
      if (!(await addresses.mayCall(target.endpoint, { isAdministrator: false })))
        throw new AppError(
          'unprocessable',
          'notifications.address_refused',
          'The portal does not call the address that this browser gave.',
        );
      await subscriptions.save(userId, target, clock.now());
    },

    unsubscribe: ({ userId }: Actor, endpoint: string): Promise<void> =>
      subscriptions.remove(userId, endpoint),
  };
};

export type Push = ReturnType<typeof createPush>;
