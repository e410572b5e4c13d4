import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Config } from '../platform/config/load-config.ts';
import { readSecrets, writeSecrets } from '../platform/data-folder/index.ts';

const storedSchema = z.object({
  jwtSecret: z.string().min(32),
  /** Base64; the first seals, the others only open. */
  encryptionKeys: z.array(z.base64()).min(1),
});

export interface Secrets {
  jwtSecret: string;
  encryptionKeys: Buffer[];
}

const newKey = () => randomBytes(32).toString('base64');

const readOrMake = async (folder: string) => {
  const stored = await readSecrets(folder, storedSchema);
  if (stored) return stored;
  const made = { jwtSecret: randomBytes(48).toString('base64url'), encryptionKeys: [newKey()] };
  await writeSecrets(folder, made);
  return made;
};

/**
 * The secrets of this installation: from the configuration, else generated once into the data folder.
 * Generated keys go on opening what they have sealed when a configured key takes over.
 */
export const loadSecrets = async (folder: string, config: Config): Promise<Secrets> => {
  const generated = await readOrMake(folder);
  const generatedKeys = generated.encryptionKeys.map((key) => Buffer.from(key, 'base64'));
  return {
    jwtSecret: config.JWT_SECRET ?? generated.jwtSecret,
    encryptionKeys: [...(config.ENCRYPTION_KEY ?? []), ...generatedKeys],
  };
};

/** Puts a new key in front. The last one stays, because a portal that runs still seals with it. */
export const rotateGeneratedKey = async (folder: string): Promise<void> => {
  const stored = await readOrMake(folder);
  await writeSecrets(folder, { ...stored, encryptionKeys: [newKey(), ...stored.encryptionKeys.slice(0, 1)] });
};
