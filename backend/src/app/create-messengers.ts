import { createDiscord, readWebhookPath } from '../integrations/discord/index.ts';
import { createNtfy, readTopicAddress } from '../integrations/ntfy/index.ts';
import { createMail, findMailServer } from '../integrations/smtp/index.ts';
import { createVapidKeyring, createWebPush } from '../integrations/web-push/index.ts';
import { createAddressCheck, createOutboundHttp } from '../platform/outbound-http/index.ts';
import type { Infrastructure } from './create-infrastructure.ts';

export type Messengers = ReturnType<typeof createMessengers>;

export type MessengerOptions = {
  /** Whether what people enter may lie in the house; never outside of tests. */
  reachesHouse?: boolean;
  /** Stands in for https://discord.com. */
  discordOrigin?: string;
};

/** Push services want to know whom they could write to; a portal without a public address has nobody. */
const nobody = 'mailto:medianest@example.net';

/** What people may enter as an address of theirs. */
const createAddressRules = (reachesHouse: boolean) => {
  const outside = createAddressCheck({ allowPrivate: reachesHouse });
  const inHouseToo = createAddressCheck({ allowPrivate: true });
  return {
    isDiscordWebhook: (url: string) => readWebhookPath(url) !== null,
    isNtfyTopic: (url: string) => readTopicAddress(url) !== null,
    mayCall: (url: string, { isAdministrator }: { isAdministrator: boolean }) =>
      (isAdministrator ? inHouseToo : outside)(url),
  };
};

/** The ways to people outside of the portal. `mail` is null when no mail server is configured. */
export const createMessengers = (
  { config, settings, sealer, clock }: Pick<Infrastructure, 'config' | 'settings' | 'sealer' | 'clock'>,
  { reachesHouse = false, discordOrigin }: MessengerOptions = {},
) => {
  const http = createOutboundHttp({ allowPrivate: reachesHouse });
  const houseHttp = createOutboundHttp({ allowPrivate: true });
  const mailServer = findMailServer(config);
  const subject = config.PUBLIC_URL?.startsWith('https:') ? config.PUBLIC_URL : nobody;
  const { load: loadKeys } = createVapidKeyring({ settings, sealer });

  return {
    webPush: createWebPush({ http, loadKeys, subject, clock }),
    mail: mailServer && createMail({ server: mailServer }),
    discord: createDiscord({ http, ...(discordOrigin && { origin: discordOrigin }) }),
    ntfy: createNtfy({ http, houseHttp }),
    addresses: createAddressRules(reachesHouse),
    async close() {
      await Promise.all([http.close(), houseHttp.close()]);
    },
  };
};
