import { movieDetailsSchema, tvDetailsSchema } from './answers/details.ts';
import { seasonDetailsSchema } from './answers/seasons.ts';
import { titlePageSchema } from './answers/titles.ts';
import type { RequestableType } from './answers/vocabulary.ts';
import type { OverseerrTarget } from './api.ts';
import type { OverseerrContext } from './call.ts';
import { lookUpInCatalogue } from './catalogue-look-up.ts';

export type TitleRef = { type: RequestableType; tmdbId: number };

/**
 * Everything about a film: how far it is, and who asked for it, without their addresses.
 *
 * @throws AppError `upstream.*`
 */
export const findMovie = (context: OverseerrContext, target: OverseerrTarget, tmdbId: number) =>
  lookUpInCatalogue(context, target, { path: `/movie/${tmdbId}`, schema: movieDetailsSchema });

/** Everything about a series, season by season. @throws AppError `upstream.*` */
export const findTv = (context: OverseerrContext, target: OverseerrTarget, tmdbId: number) =>
  lookUpInCatalogue(context, target, { path: `/tv/${tmdbId}`, schema: tvDetailsSchema });

/** The episodes of a season. @throws AppError `upstream.*` */
export const findSeason = (
  context: OverseerrContext,
  target: OverseerrTarget,
  { tmdbId, season }: { tmdbId: number; season: number },
) =>
  lookUpInCatalogue(context, target, {
    path: `/tv/${tmdbId}/season/${season}`,
    schema: seasonDetailsSchema,
  });

/**
 * Titles beside this one: recommended for those who like it, or alike.
 *
 * @throws AppError `upstream.*`
 */
export const listRelated = (
  context: OverseerrContext,
  target: OverseerrTarget,
  { type, tmdbId, by, page = 1 }: TitleRef & { by: 'recommendations' | 'similar'; page?: number },
) =>
  lookUpInCatalogue(context, target, {
    path: `/${type}/${tmdbId}/${by}`,
    query: { page },
    schema: titlePageSchema,
  });
