import { createDiscord } from '../integrations/discord/index.ts';
import { createNtfy } from '../integrations/ntfy/index.ts';
import { createMail, findMailServer } from '../integrations/smtp/index.ts';
import { createVapidKeyring, createWebPush } from '../integrations/web-push/index.ts';
import { createOutboundHttp } from '../platform/outbound-http/index.ts';
import type { Infrastructure } from './create-infrastructure.ts';

export type Messengers = ReturnType<typeof createMessengers>;

/** Push services want to know whom they could write to; a portal without a public address has nobody. */
const nobody = 'mailto:medianest@example.net';

/** The ways to people outside of the portal. `mail` is null when no mail server is configured. */
export const createMessengers = ({
  config,
  settings,
  sealer,
  clock,
}: Pick<Infrastructure, 'config' | 'settings' | 'sealer' | 'clock'>) => {
  const http = createOutboundHttp({ allowPrivate: false });
  const houseHttp = createOutboundHttp({ allowPrivate: true });
  const mailServer = findMailServer(config);
  const subject = config.PUBLIC_URL?.startsWith('https:') ? config.PUBLIC_URL : nobody;
  const { load: loadKeys } = createVapidKeyring({ settings, sealer });

  return {
    webPush: createWebPush({ http, loadKeys, subject, clock }),
    mail: mailServer && createMail({ server: mailServer }),
    discord: createDiscord({ http }),
    ntfy: createNtfy({ http, houseHttp }),
    async close() {
      await Promise.all([http.close(), houseHttp.close()]);
    },
  };
};
