import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** Seals secrets for storage. `context` names the row and column, so a sealed text cannot be moved. */
export interface Sealer {
  seal(plain: string, context: string): string;
  /** @throws Error when the key is unknown, or text or context were changed */
  open(sealed: string, context: string): string;
  /** Null in the place of an error, for secrets that can be had again when the key is lost. */
  tryOpen(sealed: string, context: string): string | null;
  /** Whether it was sealed with a key that is no longer the first. */
  isOutdated(sealed: string): boolean;
}

const keyId = (key: Buffer) => createHash('sha256').update(key).digest('hex').slice(0, 8);

/**
 * AES-256-GCM as `v1.<key id>.<iv>.<tag>.<data>`, base64url.
 *
 * @param keys 32 bytes each; the first seals, all of them open
 * @param options.findNewKeys asked when a text names none of them: another process may have made one since
 */
export const createSealer = (
  keys: readonly Buffer[],
  options: { findNewKeys?: () => readonly Buffer[] } = {},
): Sealer => {
  const [current] = keys;
  if (!current) throw new Error('A sealer needs at least one key.');
  const currentId = keyId(current);
  const byId = new Map(keys.map((key) => [keyId(key), key]));

  const findKey = (id: string) => {
    if (!byId.has(id)) for (const key of options.findNewKeys?.() ?? []) byId.set(keyId(key), key);
    return byId.get(id);
  };

  const sealer: Sealer = {
    seal(plain, context) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', current, iv).setAAD(Buffer.from(context));
      const data = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      const parts = [iv, cipher.getAuthTag(), data].map((part) => part.toString('base64url'));
      return ['v1', currentId, ...parts].join('.');
    },
    open(sealed, context) {
      const [version, id = '', iv = '', tag = '', data = ''] = sealed.split('.');
      const key = version === 'v1' ? findKey(id) : undefined;
      if (!key) throw new Error('Sealed with a key that this installation does not have.');
      const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'), {
        authTagLength: 16,
      })
        .setAAD(Buffer.from(context))
        .setAuthTag(Buffer.from(tag, 'base64url'));
      return Buffer.concat([decipher.update(Buffer.from(data, 'base64url')), decipher.final()]).toString(
        'utf8',
      );
    },
    tryOpen(sealed, context) {
      try {
        return sealer.open(sealed, context);
      } catch {
        return null;
      }
    },
    isOutdated: (sealed) => sealed.split('.')[1] !== currentId,
  };
  return sealer;
};
