import type { MediaRow } from '../store/rows.ts';
import type { World } from '../world.ts';
import { presentMedia } from './media.ts';
import { presentRequestRow } from './request.ts';

/** What there is of a title, with everybody's requests for it and who asked (overseerr.md, "Search, discover, details"). */
export const presentAskedMedia = (media: MediaRow, world: World): Record<string, unknown> => ({
  ...presentMedia(media, world, { withSeasons: true }),
  requests: world.store.requestsFor(media).map((request) => presentRequestRow(request, world)),
});
