import { createHash } from 'node:crypto';

/**
 * The token that belongs to a purpose: 20 characters like a real one, the same at every start,
 * different for every purpose, so that a household can be listed and a leaked token be told apart.
 */
export function tokenFor(...purpose: readonly (string | number)[]): string {
  return createHash('sha256')
    .update(purpose.join('/'))
    .digest('base64url')
    .replace(/[-_]/g, 'x')
    .slice(0, 20);
}
