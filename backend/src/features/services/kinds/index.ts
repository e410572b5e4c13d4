import type { ServiceSettings } from '@medianest/shared';
import type { OpenedService } from '../stored-service.ts';
import type { Attempt, ServiceKind } from './kind.ts';
import { createOverseerrKind, type TestOverseerr } from './overseerr.ts';
import { createPlexKind, type TestPlex } from './plex.ts';
import { createKumaKind, type TestKuma } from './uptime-kuma.ts';
import { createYoutubeKind, type TestYoutube } from './youtube.ts';

export type { Attempt, Kept, Tested } from './kind.ts';
export type { KumaConnection, KumaTested } from './uptime-kuma.ts';

/** Tries connections to outside services, each within 12 seconds. */
export interface ServiceTesters {
  plex: TestPlex;
  overseerr: TestOverseerr;
  kuma: TestKuma;
  youtube: TestYoutube;
}

/** Turns what was entered, or what is saved, into a connection to try and to keep. */
export interface ServiceKinds {
  attempt(settings: ServiceSettings, stored: OpenedService | null): Attempt;
  again(stored: OpenedService): Attempt;
}

type Kinds = { [Name in ServiceSettings['name']]: ServiceKind<Extract<ServiceSettings, { name: Name }>> };

export const createServiceKinds = (dependencies: {
  testers: ServiceTesters;
  findOwnerToken(): Promise<string | null>;
}): ServiceKinds => {
  const { testers, findOwnerToken } = dependencies;
  const kinds: Kinds = {
    plex: createPlexKind({ test: testers.plex, findOwnerToken }),
    overseerr: createOverseerrKind(testers.overseerr),
    'uptime-kuma': createKumaKind(testers.kuma),
    youtube: createYoutubeKind(testers.youtube),
  };

  return {
    attempt(settings, stored) {
      switch (settings.name) {
        case 'plex':
          return kinds.plex.attempt(settings, stored);
        case 'overseerr':
          return kinds.overseerr.attempt(settings, stored);
        case 'uptime-kuma':
          return kinds['uptime-kuma'].attempt(settings, stored);
        case 'youtube':
          return kinds.youtube.attempt(settings, stored);
      }
    },
    again: (stored) => kinds[stored.name].again(stored),
  };
};
