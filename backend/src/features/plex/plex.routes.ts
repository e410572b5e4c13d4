import type { plexEndpoints } from '@medianest/shared';
import type { Handlers } from '../../platform/http/contract/handlers.ts';
import type { Collections } from './collections.ts';
import type { Images } from './images/index.ts';
import type { Items } from './items.ts';
import type { Libraries } from './libraries.ts';
import type { Rows } from './rows.ts';

export const createPlexHandlers = (library: {
  libraries: Libraries;
  items: Items;
  collections: Collections;
  rows: Rows;
  images: Images;
}): Handlers<typeof plexEndpoints> => {
  const { libraries, items, collections, rows, images } = library;
  return {
    'GET /plex/libraries': ({ actor }) => libraries.list(actor),
    'GET /plex/library/:id/items': ({ actor: { userId }, params, query }) =>
      libraries.page({ userId, ...params, ...query }),
    'GET /plex/library/:id/letters': ({ actor: { userId }, params, query }) =>
      libraries.letters({ userId, ...params, ...query }),
    'GET /plex/library/:id/filters': ({ actor: { userId }, params }) =>
      libraries.filters({ userId, ...params }),
    'GET /plex/items/:ratingKey': ({ actor: { userId }, params }) => items.find({ userId, ...params }),
    'GET /plex/items/:ratingKey/children': ({ actor: { userId }, params, query }) =>
      items.children({ userId, ...params, ...query }),
    'GET /plex/collections': ({ actor: { userId }, query }) => collections.list({ userId, ...query }),
    'GET /plex/collections/:ratingKey': ({ actor: { userId }, params, query }) =>
      collections.find({ userId, ...params, ...query }),
    'GET /plex/search': ({ actor: { userId }, query }) => rows.search({ userId, ...query }),
    'GET /plex/recently-added': ({ actor: { userId }, query }) => rows.recentlyAdded({ userId, ...query }),
    'GET /plex/continue-watching': ({ actor: { userId }, query }) =>
      rows.continueWatching({ userId, ...query }),
    'GET /plex/image': ({ actor: { userId }, visit, query }) =>
      images.find({ userId, takesWebp: visit.takes('image/webp'), ...query }),
  };
};
