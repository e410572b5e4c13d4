import * as z from 'zod';
import { id, list, number, requiredList, text, time } from './loose.ts';
import { pageInfo, personSchema } from './people.ts';
import { issueState, issueType, mediaType } from './vocabulary.ts';

const comment = z
  .object({ id, message: text(5000), user: personSchema, createdAt: time })
  .transform(({ id: commentId, message, user, createdAt }) => ({
    commentId,
    message: message ?? '',
    /** Null in lists, which do not say it. */
    by: user,
    createdAt,
  }));

/** 0 is the whole of it. */
const numberOrWhole = number.transform((value) => value || null);

export const issueSchema = z
  .object({
    id,
    issueType,
    status: issueState,
    problemSeason: numberOrWhole,
    problemEpisode: numberOrWhole,
    media: z.object({ id, mediaType, tmdbId: id }),
    createdBy: personSchema,
    comments: list(comment, 500),
    createdAt: time,
    updatedAt: time,
  })
  .transform((issue) => ({
    issueId: issue.id,
    issueType: issue.issueType,
    state: issue.status,
    season: issue.problemSeason,
    episode: issue.problemEpisode,
    type: issue.media.mediaType,
    tmdbId: issue.media.tmdbId,
    mediaId: issue.media.id,
    reportedBy: issue.createdBy,
    /** The first is what was reported. Overseerr's lists hold none. */
    comments: issue.comments,
    createdAt: issue.createdAt,
    updatedAt: issue.updatedAt,
  }));
export type OverseerrIssue = z.output<typeof issueSchema>;

export const issuePageSchema = z
  .object({ pageInfo, results: requiredList(issueSchema) })
  .transform(({ results, pageInfo: { results: total } }) => ({ items: results, total }));
export type IssuePage = z.output<typeof issuePageSchema>;
