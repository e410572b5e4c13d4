import type { OutboundHttp } from '../../platform/outbound-http/index.ts';
import type { Breaker } from '../../platform/resilience/index.ts';
import type { PlexIdentity } from './identity.ts';
import { type AccountAnswer, getAccount } from './plex-tv/account.ts';
import type { PlexTvAddresses, PlexTvContext } from './plex-tv/call.ts';
import { authPageUrl, linkPageUrl } from './plex-tv/pages.ts';
import { checkPin, createPin, type PinCheck, type PlexPin } from './plex-tv/pins.ts';
import { listResources, type ResourcesAnswer } from './plex-tv/resources.ts';
import { listSharedUsers, type SharedUsersAnswer } from './plex-tv/shared-users.ts';

/**
 * plex.tv as the portal uses it. What callers must tell apart comes back as an answer (a dead token,
 * a PIN that is gone); everything else is an AppError `upstream.unavailable` or `upstream.timeout`
 * with `meta.service` "plex-tv", and means that nothing is known.
 */
export interface PlexTvClient {
  createPin(options: { strong: boolean }): Promise<PlexPin>;
  checkPin(id: string): Promise<PinCheck>;
  getAccount(token: string): Promise<AccountAnswer>;
  listResources(token: string): Promise<ResourcesAnswer>;
  listSharedUsers(ownerToken: string): Promise<SharedUsersAnswer>;
  authPageUrl(options: { code: string; forwardUrl: string }): string;
  linkPageUrl(): string;
}

export type PlexTvClientOptions = {
  http: OutboundHttp;
  breaker: Breaker;
  addresses: PlexTvAddresses;
  identity: PlexIdentity;
  /** Milliseconds since the epoch. */
  now?: () => number;
};

/** Logs nothing: tokens, PIN ids and codes pass through here. */
export const createPlexTvClient = ({ now = Date.now, ...options }: PlexTvClientOptions): PlexTvClient => {
  const context: PlexTvContext = { ...options, now };
  return {
    createPin: (pin) => createPin(context, pin),
    checkPin: (id) => checkPin(context, id),
    getAccount: (token) => getAccount(context, token),
    listResources: (token) => listResources(context, token),
    listSharedUsers: (ownerToken) => listSharedUsers(context, ownerToken),
    authPageUrl: (page) => authPageUrl(context, page),
    linkPageUrl: () => linkPageUrl(context),
  };
};
