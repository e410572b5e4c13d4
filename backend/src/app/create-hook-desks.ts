import type { Connections } from '../features/services/index.ts';
import type { HookDesk, HookDesks, HookSettings } from '../features/webhooks/index.ts';
import { allWebhookEvents, type Overseerr, type OverseerrClient } from '../integrations/overseerr/index.ts';
import { AppError } from '../kernel/errors.ts';
import { takesNoKey, takesNoWrites } from './overseerr-words.ts';

const saidNothing = () =>
  new AppError(
    'timeout',
    'upstream.timeout',
    'Overseerr did not say whether it took the change. Look again.',
    {
      meta: { service: 'overseerr' },
    },
  );

const createHookDesk = ({ webhook }: Overseerr): HookDesk => {
  const withEvents = (settings: HookSettings) => ({
    ...settings,
    types: settings.isEnabled ? allWebhookEvents : 0,
  });
  return {
    async find() {
      const read = await webhook.find();
      if (read.answer !== 'found') throw takesNoKey();
      const { isEnabled, url, authHeader } = read.value;
      return { isEnabled, url: url ?? '', authHeader: authHeader ?? '' };
    },
    async test(settings) {
      const { outcome } = await webhook.test(withEvents(settings));
      if (outcome === 'done') return true;
      // A test that took too long did not arrive either.
      if (outcome === 'undelivered' || outcome === 'unknown') return false;
      throw takesNoWrites();
    },
    async set(settings) {
      const { outcome } = await webhook.set(withEvents(settings));
      if (outcome === 'done') return;
      throw outcome === 'unknown' ? saidNothing() : takesNoWrites();
    },
  };
};

/** The webhook of the Overseerr that is configured now. */
export const createHookDesks = (parts: {
  connection: Connections['overseerr'];
  client: OverseerrClient;
}): HookDesks => ({
  async find() {
    const target = await parts.connection.find();
    return target && createHookDesk(parts.client.at(target));
  },
});
