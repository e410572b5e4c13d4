import { issuePageSchema, issueSchema } from './answers/issues.ts';
import { type IssueState, type IssueType, numberOfIssueType } from './answers/vocabulary.ts';
import type { OverseerrTarget } from './api.ts';
import { type OverseerrContext, readAuthorised } from './call.ts';
import { lookUp } from './look-up.ts';
import type { Slice } from './requests.ts';
import { writeOverseerr } from './write.ts';

/** Overseerr says it with a 500. */
const unknownId = /^Issue not found/;

export type NewIssue = {
  /** Overseerr's own number of the title (`mediaId`), not TMDB's. */
  mediaId: number;
  type: IssueType;
  message: string;
  /** Left out for a problem of the whole. */
  season?: number;
  episode?: number;
  asUser: number;
};

/**
 * Reports a problem with a title that the library has.
 *
 * @throws AppError `upstream.*` when it was certainly not reported
 */
export const createIssue = (
  context: OverseerrContext,
  target: OverseerrTarget,
  { mediaId, type, message, season = 0, episode = 0, asUser }: NewIssue,
) =>
  writeOverseerr(context, target, {
    method: 'POST',
    path: '/issue',
    body: {
      issueType: numberOfIssueType(type),
      message,
      mediaId,
      problemSeason: season,
      problemEpisode: episode,
    },
    schema: issueSchema,
    asUser,
  });

/** The problems that this user may see, the latest first. @throws AppError `upstream.*` */
export const listIssues = (
  context: OverseerrContext,
  target: OverseerrTarget,
  { take, skip, state, asUser }: Slice & { state?: IssueState; asUser?: number },
) =>
  readAuthorised(context, target, {
    path: '/issue',
    query: { take, skip, filter: state ?? 'all' },
    schema: issuePageSchema,
    asUser,
  });

/** A problem with all that was said about it. @throws AppError `upstream.*` */
export const findIssue = (context: OverseerrContext, target: OverseerrTarget, issueId: number) =>
  lookUp(context, target, { path: `/issue/${issueId}`, schema: issueSchema, unknownId });

/** @throws AppError `upstream.*` when it was certainly not said */
export const commentOnIssue = (
  context: OverseerrContext,
  target: OverseerrTarget,
  { issueId, message, asUser }: { issueId: number; message: string; asUser: number },
) =>
  writeOverseerr(context, target, {
    method: 'POST',
    path: `/issue/${issueId}/comment`,
    body: { message },
    schema: issueSchema,
    asUser,
    unknownId,
  });

/**
 * Closes a problem or opens it again, as the key's owner.
 *
 * @throws AppError `upstream.*` when it was certainly not done
 */
export const setIssueState = (
  context: OverseerrContext,
  target: OverseerrTarget,
  { issueId, state }: { issueId: number; state: IssueState },
) =>
  writeOverseerr(context, target, {
    method: 'POST',
    path: `/issue/${issueId}/${state}`,
    schema: issueSchema,
    unknownId,
  });
