import type { UpstreamRequest } from '../ports.ts';
import type { Announce } from './announce.ts';
import { isOpen, type StoredRequest } from './request-rows.ts';
import type { RequestsRepository } from './requests.repository.ts';

export const isAbout = (request: StoredRequest, upstream: UpstreamRequest) =>
  request.mediaType === upstream.mediaType && request.tmdbId === upstream.tmdbId;

/**
 * Lets go of a request that Overseerr does not have any more: it was taken away there, or an Overseerr that
 * was set up anew counts from one again. What was open is over, and its history stays.
 */
export const createLoseUpstream = (parts: {
  repository: Pick<RequestsRepository, 'revise' | 'find'>;
  announce: Announce;
}) => {
  const { repository, announce } = parts;
  const reason = 'It was taken away in Overseerr.';
  const nothing = { upstreamId: null, progressPercent: null, minutesLeft: null };

  return async ({ id, upstreamId }: StoredRequest): Promise<void> => {
    const lost = await repository.revise(id, (current) => {
      if (current.upstreamId !== upstreamId) return null;
      if (!isOpen(current) && current.status !== 'failed') return { change: nothing, events: [] };
      return { change: { ...nothing, status: 'failed', reason }, events: [{ step: 'gone' }] };
    });
    const after = lost && lost.events.length > 0 ? await repository.find(id) : null;
    if (after) announce(after, { step: 'gone' });
  };
};

export type LoseUpstream = ReturnType<typeof createLoseUpstream>;
