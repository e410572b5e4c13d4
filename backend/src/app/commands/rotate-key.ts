import { openNotificationSecrets } from '../../features/notifications/index.ts';
import { openServiceSecrets } from '../../features/services/index.ts';
import { createClaim } from '../../features/setup/index.ts';
import { openPeople } from '../../features/users/index.ts';
import { openWebhookSecrets } from '../../features/webhooks/index.ts';
import { createVapidKeyring } from '../../integrations/web-push/index.ts';
import { createSealer } from '../../platform/crypto/sealer.ts';
import type { Infrastructure } from '../create-infrastructure.ts';
import { loadSecrets, rotateGeneratedKey } from '../secrets.ts';

/**
 * Seals every stored secret with a new key: a generated one, or the first of ENCRYPTION_KEY when that is set.
 * A portal that runs meanwhile goes on; it seals with the new key from its next start.
 *
 * @returns how many people had secrets under an older key
 */
export const rotateKey = async ({
  config,
  dataFolder,
  db,
  clock,
  settings,
}: Pick<Infrastructure, 'config' | 'dataFolder' | 'db' | 'clock' | 'settings'>): Promise<number> => {
  if (!config.ENCRYPTION_KEY) await rotateGeneratedKey(dataFolder);
  const { encryptionKeys } = await loadSecrets(dataFolder, config);
  const sealer = createSealer(encryptionKeys);
  await createClaim({ settings, sealer }).resealToken();
  await createVapidKeyring({ settings, sealer }).reseal();
  await openServiceSecrets({ db, sealer }).reseal();
  await openWebhookSecrets({ settings, sealer }).reseal();
  await openNotificationSecrets({ db, sealer }).reseal();
  return openPeople({ db, sealer, clock }).resealTokens();
};
