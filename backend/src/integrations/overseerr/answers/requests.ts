import * as z from 'zod';
import { flag, id, list, number, optionalId, requiredList, time } from './loose.ts';
import { mediaInfoShape } from './media-info.ts';
import { pageInfo, personSchema } from './people.ts';
import { mediaType, requestState } from './vocabulary.ts';

const seasons = list(z.object({ seasonNumber: z.int().nonnegative(), status: requestState }), 500).transform(
  (entries) => entries.map(({ seasonNumber, status }) => ({ season: seasonNumber, state: status })),
);

const requestShape = {
  id,
  status: requestState,
  is4k: flag,
  seasons,
  requestedBy: personSchema,
  createdAt: time,
  updatedAt: time,
};

type Request = z.output<z.ZodObject<typeof requestShape>>;

const factsOf = ({ id: requestId, status, is4k, seasons: asked, ...rest }: Request) => ({
  requestId,
  state: status,
  is4k,
  seasons: asked,
  requestedBy: rest.requestedBy,
  createdAt: rest.createdAt,
  updatedAt: rest.updatedAt,
});

/** A request as the page of its own title holds it. */
export const titleRequestSchema = z.object(requestShape).transform(factsOf);
export type TitleRequest = z.output<typeof titleRequestSchema>;

const media = z.object({ ...mediaInfoShape, mediaType, tmdbId: id, tvdbId: optionalId });

/** A request and how its title is. There is no name in it and no poster (overseerr.md, "Reading requests"). */
export const requestSchema = z
  .object({ ...requestShape, media })
  .transform(({ media: title, ...request }) => ({
    ...factsOf(request),
    type: title.mediaType,
    tmdbId: title.tmdbId,
    /** What problems are reported about. */
    mediaId: title.id,
    /** Of the copy that was asked for, in 4K or not. */
    availability: request.is4k ? title.status4k : title.status,
    download: request.is4k ? title.downloadStatus4k : title.downloadStatus,
  }));
export type OverseerrRequest = z.output<typeof requestSchema>;

export const requestPageSchema = z
  .object({ pageInfo, results: requiredList(requestSchema) })
  .transform(({ results, pageInfo: { results: total } }) => ({ items: results, total }));
export type RequestPage = z.output<typeof requestPageSchema>;

/** `POST /request` with 201. Some seasons may have been left out, because they were asked for before. */
export const createdSchema = z
  .object({ id, status: requestState, seasons })
  .transform(({ id: requestId, status, seasons: asked }) => ({
    requestId,
    state: status,
    seasons: asked.map(({ season }) => season),
  }));
export type CreatedRequest = z.output<typeof createdSchema>;

const count = number.transform((value) => value ?? 0);

export const countsSchema = z.object({
  total: count,
  movie: count,
  tv: count,
  pending: count,
  approved: count,
  declined: count,
  processing: count,
  available: count,
});
export type RequestCounts = z.output<typeof countsSchema>;
