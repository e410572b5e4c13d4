import type { RequestAudience, RequestNews } from '../ports.ts';
import type { StoredRequest } from './request-rows.ts';

/** Tells whoever listens what became of a request. */
export const announcer =
  (audience: RequestAudience) =>
  (
    request: StoredRequest,
    {
      step = null,
      actorId = null,
      actorName = null,
    }: Partial<Pick<RequestNews, 'step' | 'actorId' | 'actorName'>> = {},
  ) => {
    const { id, status, userId, requesterName, title, mediaType, tmdbId, reason, subscriberIds } = request;
    audience.onRequest({
      id,
      status,
      userId,
      requesterName,
      title,
      mediaType,
      tmdbId,
      reason,
      subscriberIds,
      step,
      actorId,
      actorName,
      askedAt: request.createdAt,
    });
  };

export type Announce = ReturnType<typeof announcer>;
