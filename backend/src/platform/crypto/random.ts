import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits in base64url: a secret that cannot be guessed and needs no encoding in addresses. */
export const randomToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a random token. Plain SHA-256 is enough for 256 random bits. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Compares in a time that does not depend on where the texts differ. */
export const isSameText = (left: string, right: string): boolean => {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
};
