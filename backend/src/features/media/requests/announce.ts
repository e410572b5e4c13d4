import type { RequestAudience, RequestNews } from '../ports.ts';
import type { StoredRequest } from './request-rows.ts';

/** Tells whoever listens what became of a request. */
export const announcer =
  (audience: RequestAudience) =>
  (
    request: StoredRequest,
    { step = null, actorId = null }: Partial<Pick<RequestNews, 'step' | 'actorId'>> = {},
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
    });
  };

export type Announce = ReturnType<typeof announcer>;
