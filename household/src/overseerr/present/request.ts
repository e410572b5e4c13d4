import type { RequestRow } from '../store/rows.ts';
import type { World } from '../world.ts';
import { presentMedia } from './media.ts';
import { presentUser } from './user.ts';

/** A request without a title or poster: lists have none (overseerr.md, "Reading requests"). */
export function presentRequestRow(request: RequestRow, world: World): Record<string, unknown> {
  return present(request, world, { withSettings: false, withMediaSeasons: false });
}

/** A request by itself: with the settings of its people and the seasons that are there. */
export function presentRequest(request: RequestRow, world: World): Record<string, unknown> {
  return present(request, world, { withSettings: true, withMediaSeasons: true });
}

function present(
  request: RequestRow,
  world: World,
  { withSettings, withMediaSeasons }: { withSettings: boolean; withMediaSeasons: boolean },
): Record<string, unknown> {
  const { id, status, createdAt, updatedAt, media, is4k, requestedBy, modifiedBy, seasons } = request;
  return {
    ...{ id, status, createdAt, updatedAt, type: media.mediaType, is4k },
    ...{ serverId: null, profileId: null, rootFolder: null, languageProfileId: null, tags: null },
    isAutoRequest: false,
    media: presentMedia(media, world, { withSeasons: withMediaSeasons }),
    requestedBy: presentUser(requestedBy, world, { withSettings }),
    modifiedBy: modifiedBy && presentUser(modifiedBy, world, { withSettings }),
    seasons: seasons.map((season) => ({ ...season })),
    seasonCount: seasons.length,
  };
}
