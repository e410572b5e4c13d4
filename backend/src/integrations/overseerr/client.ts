import { accountSchema, publicSettingsSchema, versionSchema } from './answers/installation.ts';
import type { RequestableType } from './answers/vocabulary.ts';
import type { OverseerrTarget } from './api.ts';
import { type OverseerrContext, readAuthorised, readOverseerr } from './call.ts';
import { createRequest, type NewRequest } from './create-request.ts';
import { decideRequest, removeRequest } from './decide-request.ts';
import { findMovie, findSeason, findTv, listRelated } from './details.ts';
import { createDialectMemory, type DialectMemory } from './dialect.ts';
import {
  commentOnIssue,
  createIssue,
  findIssue,
  listIssues,
  type NewIssue,
  setIssueState,
} from './issues.ts';
import { getPicture, type PictureQuery } from './pictures.ts';
import { probe } from './probe.ts';
import { countRequests, findRequest, listRequests, listRequestsOf } from './requests.ts';
import { discover, listGenres, search } from './search.ts';
import { findQuota, importFromPlex, listUsers } from './users.ts';
import { findWebhook, setWebhook, testWebhook, type WebhookSettings } from './webhook.ts';

/** GitHub decides how long it takes (overseerr.md, "Health"). */
const statusTimeoutMs = 3000;

const health = (context: OverseerrContext, target: OverseerrTarget) => {
  const { url } = target;
  const getPublicSettings = () =>
    readOverseerr(context, { url, path: '/settings/public', schema: publicSettingsSchema });
  /** Whose key it is, and so whether it is one. */
  const getKeyOwner = () => readAuthorised(context, target, { path: '/auth/me', schema: accountSchema });
  return {
    /** What it can do, and which of the two it is. */
    getPublicSettings,
    getStatus: () =>
      readOverseerr(context, { url, path: '/status', schema: versionSchema, timeoutMs: statusTimeoutMs }),
    getKeyOwner,
    probe: () => probe({ getPublicSettings, getKeyOwner }),
  };
};

const users = (context: OverseerrContext, target: OverseerrTarget) => ({
  list: () => listUsers(context, target),
  importFromPlex: (plexIds: string[]) => importFromPlex(context, target, plexIds),
  findQuota: (userId: number) => findQuota(context, target, userId),
});

const catalogue = (context: OverseerrContext, target: OverseerrTarget) => ({
  search: (query: Parameters<typeof search>[2]) => search(context, target, query),
  discover: (query: Parameters<typeof discover>[2]) => discover(context, target, query),
  listGenres: (type: RequestableType) => listGenres(context, target, type),
  findMovie: (tmdbId: number) => findMovie(context, target, tmdbId),
  findTv: (tmdbId: number) => findTv(context, target, tmdbId),
  findSeason: (query: Parameters<typeof findSeason>[2]) => findSeason(context, target, query),
  listRelated: (query: Parameters<typeof listRelated>[2]) => listRelated(context, target, query),
});

const requests = (context: OverseerrContext, target: OverseerrTarget) => ({
  create: (request: NewRequest) => createRequest(context, target, request),
  list: (query: Parameters<typeof listRequests>[2]) => listRequests(context, target, query),
  listOf: (query: Parameters<typeof listRequestsOf>[2]) => listRequestsOf(context, target, query),
  find: (requestId: number) => findRequest(context, target, requestId),
  count: () => countRequests(context, target),
  approve: (requestId: number) => decideRequest(context, target, { requestId, decision: 'approve' }),
  decline: (requestId: number) => decideRequest(context, target, { requestId, decision: 'decline' }),
  retry: (requestId: number) => decideRequest(context, target, { requestId, decision: 'retry' }),
  remove: (requestId: number) => removeRequest(context, target, requestId),
});

const issues = (context: OverseerrContext, target: OverseerrTarget) => ({
  create: (issue: NewIssue) => createIssue(context, target, issue),
  list: (query: Parameters<typeof listIssues>[2]) => listIssues(context, target, query),
  find: (issueId: number) => findIssue(context, target, issueId),
  comment: (comment: Parameters<typeof commentOnIssue>[2]) => commentOnIssue(context, target, comment),
  resolve: (issueId: number) => setIssueState(context, target, { issueId, state: 'resolved' }),
  reopen: (issueId: number) => setIssueState(context, target, { issueId, state: 'open' }),
});

const webhook = (context: OverseerrContext, target: OverseerrTarget) => ({
  find: () => findWebhook(context, target),
  set: (settings: WebhookSettings) => setWebhook(context, target, settings),
  test: (settings: WebhookSettings) => testWebhook(context, target, settings),
});

const pictures = (context: OverseerrContext, { url }: OverseerrTarget, dialectOf: DialectMemory) => ({
  getImage: async (query: PictureQuery) => getPicture(context, { url, dialect: await dialectOf(url) }, query),
});

/**
 * Overseerr or Seerr as the portal uses it, through breakers for each address.
 *
 * Refusals are answers; everything else that goes wrong is an AppError `upstream.unavailable` or
 * `upstream.timeout` with `meta.service` "overseerr". A write that may have been done although nobody said so
 * is an outcome of its own, `unknown`.
 */
export const createOverseerrClient = (context: OverseerrContext) => {
  const dialectOf = createDialectMemory(context);
  return {
    at: (target: OverseerrTarget) => ({
      ...health(context, target),
      ...catalogue(context, target),
      ...pictures(context, target, dialectOf),
      users: users(context, target),
      requests: requests(context, target),
      issues: issues(context, target),
      webhook: webhook(context, target),
    }),
  };
};

export type OverseerrClient = ReturnType<typeof createOverseerrClient>;
/** One Overseerr, with its key. */
export type Overseerr = ReturnType<OverseerrClient['at']>;
