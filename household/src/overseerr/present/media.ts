import type { Download, MediaRow } from '../store/rows.ts';
import { isSeerr, type World } from '../world.ts';

export type MediaDetail = {
  readonly withSeasons?: boolean;
  readonly withWatchlists?: boolean;
};

export function presentMedia(
  media: MediaRow,
  world: World,
  detail: MediaDetail = {},
): Record<string, unknown> {
  const { id, mediaType, tmdbId, tvdbId, status, status4k, createdAt, updatedAt, mediaAddedAt } = media;
  return {
    downloadStatus: media.download ? [presentDownload(media, media.download)] : [],
    downloadStatus4k: [],
    ...{ id, mediaType, tmdbId, tvdbId, imdbId: null, status, status4k, createdAt, updatedAt },
    lastSeasonChange: updatedAt,
    // Seerr fills it in for whatever it makes a row of.
    mediaAddedAt: mediaAddedAt ?? (isSeerr(world) ? createdAt : null),
    ...{ serviceId: null, serviceId4k: null, externalServiceId: null, externalServiceId4k: null },
    ...{ externalServiceSlug: null, externalServiceSlug4k: null },
    ...{ ratingKey: media.ratingKey, ratingKey4k: null },
    ...(isSeerr(world) && { jellyfinMediaId: null, jellyfinMediaId4k: null }),
    ...(detail.withSeasons && { seasons: media.seasons.map((season) => ({ ...season, status4k: 1 })) }),
    ...(detail.withWatchlists && { watchlists: [] }),
  };
}

/** What Radarr or Sonarr says of a download. */
function presentDownload(media: MediaRow, { title, sizeBytes, percent, timeLeft }: Download) {
  return {
    externalId: media.id,
    mediaType: media.mediaType,
    estimatedCompletionTime: estimateOf(media, timeLeft),
    size: sizeBytes,
    sizeLeft: Math.round((sizeBytes * (100 - percent)) / 100),
    status: percent >= 100 ? 'completed' : 'downloading',
    timeLeft,
    title,
    downloadId: `household-${media.id}`,
  };
}

function estimateOf({ updatedAt }: MediaRow, timeLeft: string): string {
  const [hours = 0, minutes = 0, seconds = 0] = timeLeft.split(':').map(Number);
  return new Date(Date.parse(updatedAt) + ((hours * 60 + minutes) * 60 + seconds) * 1000).toISOString();
}
