import type { DbOrTransaction } from '../../database/client.ts';
import { createOverseerrHook } from './overseerr-hook.ts';
import type { HookDesks, SecretSealer, Settings } from './ports.ts';
import { createWebhookSecret } from './webhook-secret.ts';
import { createWebhookHandlers } from './webhooks.routes.ts';

export type { HookDesk, HookDesks, HookSettings } from './ports.ts';

export type WebhooksDependencies = {
  db: DbOrTransaction;
  settings: Settings;
  sealer: SecretSealer;
  desks: HookDesks;
  /** Where the portal is reached from outside, when that is known. */
  publicUrl: string | undefined;
  /** There is a reason to look at Overseerr; may be told often. */
  look: () => void;
};

/** Secrets of webhooks alone, for tools that serve no requests. */
export const openWebhookSecrets = (parts: Pick<WebhooksDependencies, 'settings' | 'sealer'>) => ({
  reseal: createWebhookSecret(parts).reseal,
});

/** What outside services tell by themselves, and having them do it. */
export const createWebhooks = (dependencies: WebhooksDependencies) => {
  const { db, desks, publicUrl, look } = dependencies;
  const secret = createWebhookSecret(dependencies);
  return {
    handlers: createWebhookHandlers({
      overseerr: createOverseerrHook({ db, desks, secret, publicUrl }),
      look,
    }),
    /** Whether a service that calls shows what it was given. */
    isRightSecret: (key: string, authorization: string) =>
      key === 'POST /webhooks/overseerr' ? secret.isRight(authorization) : Promise.resolve(false),
  };
};
