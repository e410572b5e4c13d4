import type { plexEndpoints } from '@medianest/shared';
import type { Handlers } from '../../platform/http/contract/handlers.ts';
import type { PlexService } from './plex.service.ts';

type ReadEndpoints = Pick<typeof plexEndpoints, 'GET /plex/recently-added' | 'GET /plex/image'>;

/** Artwork addresses carry the time of their last change, so a browser may keep what it has. */
const pictureCacheControl = 'private, max-age=86400, immutable';

export const createPlexHandlers = (plex: PlexService): Handlers<ReadEndpoints> => ({
  'GET /plex/recently-added': ({ actor, query }) => plex.recentlyAdded({ userId: actor.userId, ...query }),
  'GET /plex/image': async ({ actor, query }) => ({
    ...(await plex.image({ userId: actor.userId, ...query })),
    cacheControl: pictureCacheControl,
  }),
});
