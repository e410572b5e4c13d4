import { addressOf, productName } from '../identity.ts';
import type { PlexTvContext } from './call.ts';

/**
 * Where the browser goes to give consent to a strong code; plex.tv sends it on to `forwardUrl`
 * (plex.md §1, "Auth-app URL").
 */
export const authPageUrl = (
  { addresses, identity }: PlexTvContext,
  { code, forwardUrl }: { code: string; forwardUrl: string },
): string => {
  const fields = [
    ['clientID', identity.clientIdentifier],
    ['code', code],
    ['context[device][product]', productName],
    ['forwardUrl', forwardUrl],
  ] as const;
  const fragment = fields.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  return `${addressOf(addresses.app, '/auth')}#?${fragment.join('&')}`;
};

/** Where a person types a short code (plex.md §1, "PIN"). */
export const linkPageUrl = ({ addresses }: PlexTvContext): string => addressOf(addresses.plexTv, '/link');
