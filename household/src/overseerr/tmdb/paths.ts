import type { TmdbTitle } from './title.ts';

/** The paths of pictures, which say whose they are: the image proxy draws from them. */
export const posterPath = ({ mediaType, id, hasArtwork }: TmdbTitle) =>
  hasArtwork ? `/${mediaType}-${id}-poster.jpg` : null;
export const backdropPath = ({ mediaType, id, hasArtwork }: TmdbTitle) =>
  hasArtwork ? `/${mediaType}-${id}-backdrop.jpg` : null;
export const seasonPath = ({ id, hasArtwork }: TmdbTitle, season: number) =>
  hasArtwork ? `/tv-${id}-season-${season}.jpg` : null;
export const stillPath = (
  { id, hasArtwork }: TmdbTitle,
  { season, episode }: { season: number; episode: number },
) => (hasArtwork ? `/tv-${id}-still-${season}-${episode}.jpg` : null);
/** Every third person has no picture. */
export const profilePath = (personId: number) =>
  personId % 3 === 0 ? null : `/person-${personId}-profile.jpg`;
