import { createHmac, randomBytes } from 'node:crypto';
import { isSameText } from './random.ts';

export interface CsrfTokens {
  issue(binding: string): string;
  isValid(token: string, binding: string): boolean;
}

/** `<nonce>.<HMAC of nonce and binding>`: nothing is stored, and a token of one session fits no other. */
export const createCsrfTokens = (secret: string): CsrfTokens => {
  const mac = (nonce: string, binding: string) =>
    createHmac('sha256', secret).update(`csrf:${nonce}:${binding}`).digest('base64url');

  return {
    issue(binding) {
      const nonce = randomBytes(12).toString('base64url');
      return `${nonce}.${mac(nonce, binding)}`;
    },
    isValid(token, binding) {
      const [nonce = '', signature = ''] = token.split('.');
      return isSameText(signature, mac(nonce, binding));
    },
  };
};
