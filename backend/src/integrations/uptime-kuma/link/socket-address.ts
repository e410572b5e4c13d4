import { isCallableUrl } from '../../../platform/outbound-http/index.ts';

/** The pages of Kuma whose addresses people copy from their browsers. */
const ownPages =
  /\/(dashboard|list|status|settings|maintenance|add|add-maintenance|manage-status-page|setup|setup-database)(\/.*)?$/;

export type SocketAddress = {
  /** Scheme, host and port. */
  origin: string;
  /** Of the socket; behind a proxy that serves Kuma under a folder it begins with that. */
  path: string;
  /** Where the pages begin, without a slash at the end. */
  base: string;
};

/**
 * Where the socket lies for an address as a person enters it; null when it must not be called.
 *
 * An administrator's service may live in the household's own network.
 */
export const socketAddressOf = (address: string): SocketAddress | null => {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (!isCallableUrl(url, true)) return null;
  const folder = url.pathname.replace(ownPages, '').replace(/\/+$/, '');
  return { origin: url.origin, path: `${folder}/socket.io/`, base: `${url.origin}${folder}` };
};
