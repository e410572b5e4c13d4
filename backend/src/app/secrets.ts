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

const decode = (keys: string[]) => keys.map((key) => Buffer.from(key, 'base64'));

const newKey = () => randomBytes(32).toString('base64');

const readOrMake = async (folder: string) => {
  const stored = readSecrets(folder, storedSchema);
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
  return {
    jwtSecret: config.JWT_SECRET ?? generated.jwtSecret,
    encryptionKeys: [...(config.ENCRYPTION_KEY ?? []), ...decode(generated.encryptionKeys)],
  };
};

/** The generated keys as they are now: the command line adds one while the portal runs. */
export const readGeneratedKeys = (folder: string): Buffer[] =>
  decode(readSecrets(folder, storedSchema)?.encryptionKeys ?? []);

/** Puts a new key in front. The others stay, because a portal that runs still seals with one of them. */
export const rotateGeneratedKey = async (folder: string): Promise<void> => {
  const stored = await readOrMake(folder);
  await writeSecrets(folder, { ...stored, encryptionKeys: [newKey(), ...stored.encryptionKeys] });
};
