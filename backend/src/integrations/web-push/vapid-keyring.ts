import * as z from 'zod';
import type { Sealer } from '../../platform/crypto/sealer.ts';
import { generateVapidKeys, type VapidKeys } from './vapid.ts';

/** What the keyring needs of the settings. */
export interface KeyStore {
  find<Schema extends z.ZodType>(name: string, schema: Schema): Promise<z.output<Schema> | null>;
  save(name: string, value: unknown): Promise<void>;
  saveFirst<Schema extends z.ZodType>(
    name: string,
    schema: Schema,
    value: z.input<Schema>,
  ): Promise<z.output<Schema>>;
}

export interface VapidKeyring {
  /** The pair of this installation, made when it is first asked for; every instance gets the same. */
  load(): Promise<VapidKeys>;
  /** Seals the private key with the newest key of the installation. */
  reseal(): Promise<void>;
}

const setting = 'webPush.vapidKeys';
const storedSchema = z.object({ publicKey: z.string(), sealedPrivateKey: z.string() });

/**
 * Push services tie a subscription to the pair it was made with, so the pair stays. One that can no
 * longer be opened is replaced: browsers then have to subscribe again.
 */
export const createVapidKeyring = ({
  settings,
  sealer,
}: {
  settings: KeyStore;
  sealer: Sealer;
}): VapidKeyring => {
  const seal = ({ publicKey, privateKey }: VapidKeys) => ({
    publicKey,
    sealedPrivateKey: sealer.seal(privateKey, setting),
  });

  const load = async (): Promise<VapidKeys> => {
    const { publicKey, sealedPrivateKey } =
      (await settings.find(setting, storedSchema)) ??
      (await settings.saveFirst(setting, storedSchema, seal(generateVapidKeys())));
    const privateKey = sealer.tryOpen(sealedPrivateKey, setting);
    if (privateKey !== null) return { publicKey, privateKey };
    const fresh = generateVapidKeys();
    await settings.save(setting, seal(fresh));
    return fresh;
  };

  return {
    load,
    async reseal() {
      const stored = await settings.find(setting, storedSchema);
      if (stored && sealer.isOutdated(stored.sealedPrivateKey))
        await settings.save(setting, seal(await load()));
    },
  };
};
