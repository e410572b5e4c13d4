import * as z from 'zod';
import { isSameText, randomToken } from '../../platform/crypto/random.ts';
import type { SecretSealer, Settings } from './ports.ts';

const setting = 'webhooks.overseerr';
const storedSchema = z.object({ sealedSecret: z.string() });

/** Longer is what nobody was given; it is not even compared. */
const maxHeaderLength = 200;

/** What Overseerr shows when it calls: made at the first installation, kept sealed. */
export const createWebhookSecret = ({ settings, sealer }: { settings: Settings; sealer: SecretSealer }) => {
  const find = async (): Promise<string | null> => {
    const stored = await settings.find(setting, storedSchema);
    return stored && sealer.tryOpen(stored.sealedSecret, setting);
  };

  const save = (secret: string) => settings.save(setting, { sealedSecret: sealer.seal(secret, setting) });

  return {
    find,
    /** Makes one when there is none that can be opened. */
    async load(): Promise<string> {
      const known = await find();
      if (known !== null) return known;
      const secret = `Bearer ${randomToken()}`;
      await save(secret);
      return secret;
    },
    async isRight(header: string): Promise<boolean> {
      if (header === '' || header.length > maxHeaderLength) return false;
      const secret = await find();
      return secret !== null && isSameText(header, secret);
    },
    /** Seals it with the newest key of the installation. */
    async reseal(): Promise<void> {
      const stored = await settings.find(setting, storedSchema);
      const secret = stored && sealer.isOutdated(stored.sealedSecret) ? await find() : null;
      if (secret !== null) await save(secret);
    },
  };
};

export type WebhookSecret = ReturnType<typeof createWebhookSecret>;
