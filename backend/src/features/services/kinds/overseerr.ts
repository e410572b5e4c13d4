import type { ServiceSettings } from '@medianest/shared';
import {
  type Attempt,
  factsOf,
  findKeptSecret,
  isSameOrigin,
  type ServiceKind,
  secretRequired,
  type Tested,
} from './kind.ts';

export type TestOverseerr = (connection: { url: string; apiKey: string }) => Promise<Tested>;

type Settings = Extract<ServiceSettings, { name: 'overseerr' }>;

/** Overseerr or Seerr: an address, and the key of its administrator. */
export const createOverseerrKind = (test: TestOverseerr): ServiceKind<Settings> => {
  const attemptOf = (url: string, apiKey: string, stored: Parameters<typeof factsOf>[1]): Attempt => ({
    test: () => test({ url, apiKey }),
    keep: (tested) => ({ url, secret: apiKey, data: factsOf(tested, stored) }),
  });

  return {
    attempt({ url, apiKey }, stored) {
      const key = apiKey ?? findKeptSecret(stored, url);
      if (!key) throw secretRequired('overseerr');
      return attemptOf(url, key, stored && isSameOrigin(stored.url, url) ? stored : null);
    },
    again(stored) {
      if (!stored.url || !stored.secret) throw secretRequired('overseerr');
      return attemptOf(stored.url, stored.secret, stored);
    },
  };
};
