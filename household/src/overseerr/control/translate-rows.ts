import { mediaStatus, requestStatus } from '../store/statuses.ts';
import { isSeerr, type World } from '../world.ts';

/** Says what there is in the numbers of the other dialect: Overseerr knows neither complete nor deleted. */
export function translateRows(world: World): void {
  const { requests, media } = world.store;
  for (const request of requests) {
    const isThere = request.media.status === mediaStatus.available;
    if (!isSeerr(world) && request.status === requestStatus.completed)
      request.status = requestStatus.approved;
    if (isSeerr(world) && request.status === requestStatus.approved && isThere)
      request.status = requestStatus.completed;
  }
  if (isSeerr(world)) return;
  for (const row of media) if (row.status > mediaStatus.available) row.status = mediaStatus.unknown;
}
