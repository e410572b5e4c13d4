import type { RequestRow } from '../store/rows.ts';
import type { World } from '../world.ts';
import { presentAskedMedia } from './asked-media.ts';
import { presentMedia } from './media.ts';
import { presentRequest } from './request.ts';

/** A request as the call shows it that made it. */
export function presentNewRequest(
  request: RequestRow,
  world: World,
  { isNewMedia }: { isNewMedia: boolean },
): Record<string, unknown> {
  const { seasonCount, modifiedBy, seasons, ...shown } = presentRequest(request, world);
  return {
    ...shown,
    ...(request.modifiedBy && { modifiedBy }),
    ...(request.media.mediaType === 'tv' && { seasons }),
    media: (isNewMedia ? presentMedia : presentAskedMedia)(request.media, world),
  };
}
