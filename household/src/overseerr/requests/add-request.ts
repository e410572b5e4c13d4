import { can } from '../permissions.ts';
import type { MediaRow, RequestRow } from '../store/rows.ts';
import { mediaStatus, requestStatus } from '../store/statuses.ts';
import type { World } from '../world.ts';
import type { Wish } from './ask.ts';
import { startFetching } from './lifecycle.ts';

export type Added = { readonly request: RequestRow; readonly isNewMedia: boolean };

/**
 * Makes a request, and the row of what it is for; one by somebody who needs no approval is approved at once.
 * It is not kept yet: the answer to it is written before.
 */
export function makeRequest(wish: Wish, seasons: readonly number[], world: World): Added {
  const { store } = world;
  const { media, isNewMedia } = mediaFor(wish, world);
  const status = needsNoApproval(wish) ? requestStatus.approved : requestStatus.pending;
  const times = { createdAt: store.stamp(), updatedAt: store.stamp() };
  const request: RequestRow = {
    ...{ id: store.nextId('request'), media, status, ...times },
    requestedBy: wish.requester,
    is4k: wish.is4k ?? false,
    modifiedBy: status === requestStatus.approved ? wish.actor : null,
    seasons: seasons.map((seasonNumber) => ({
      ...{ id: store.nextId('requestedSeason'), seasonNumber, status, ...times },
    })),
  };
  return { request, isNewMedia };
}

/** Keeps a new request, tells of it, and lets an approved one begin. */
export function keepRequest(request: RequestRow, world: World): void {
  world.store.requests.push(request);
  const isApproved = request.status === requestStatus.approved;
  world.notify({ about: isApproved ? 'MEDIA_AUTO_APPROVED' : 'MEDIA_PENDING', request });
  if (isApproved) startFetching(request);
}

/** Judged on who calls, not on whom it counts for (overseerr.md, "Identity"). */
function needsNoApproval({ actor, title }: Wish): boolean {
  const forType = title.mediaType === 'movie' ? 'autoApproveMovie' : 'autoApproveSeries';
  return can(actor, 'autoApprove', forType, 'manageRequests');
}

function mediaFor({ title, is4k }: Wish, { store }: World): { media: MediaRow; isNewMedia: boolean } {
  const { mediaType, id: tmdbId, tvdbId } = title;
  const found = store.findMedia(mediaType, tmdbId);
  const media = found ?? store.addMedia({ mediaType, tmdbId, tvdbId, status: mediaStatus.unknown });
  const place = is4k ? 'status4k' : 'status';
  if (media[place] === mediaStatus.unknown || media[place] === mediaStatus.deleted)
    media[place] = mediaStatus.pending;
  return { media, isNewMedia: found === null };
}
