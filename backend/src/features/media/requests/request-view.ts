import type { MediaRequest, RequestAction, StandingRequest } from '@medianest/shared';
import type { Actor } from '../../../kernel/actor.ts';
import { isOpen, type StoredRequest } from './request-rows.ts';

/** How long a request can be taken back whatever was decided meanwhile. */
export const undoMs = 60_000;

export const undoEndsAt = ({ createdAt }: StoredRequest) => new Date(createdAt.getTime() + undoMs);
const mayUndo = (request: StoredRequest, now: Date) => isOpen(request) && now < undoEndsAt(request);

/** What somebody may do with a request; every change is checked against it. */
export const actionsFor = (actor: Actor, request: StoredRequest, now: Date): RequestAction[] => {
  const { status } = request;
  const isMine = request.userId === actor.userId;
  const isAdmin = actor.role === 'admin';
  const actions: [RequestAction, boolean][] = [
    ['undo', isMine && mayUndo(request, now)],
    ['cancel', isMine && (status === 'pending' || status === 'queued')],
    ['approve', isAdmin && status === 'pending'],
    ['deny', isAdmin && status === 'pending'],
    ['retry', isAdmin && status === 'failed' && request.upstreamId !== null],
    ['ask-again', isMine && (status === 'denied' || status === 'failed')],
  ];
  return actions.filter(([, may]) => may).map(([action]) => action);
};

const iso = (date: Date) => date.toISOString();
const hears = (actor: Actor, { subscriberIds }: StoredRequest) => subscriberIds.includes(actor.userId);

export const viewRequest = (actor: Actor, request: StoredRequest, now: Date): MediaRequest => ({
  id: request.id,
  mediaType: request.mediaType,
  tmdbId: request.tmdbId,
  title: request.title,
  year: request.year,
  poster: request.posterPath,
  seasons: request.seasons.map(({ season }) => season),
  is4k: request.is4k,
  status: request.status,
  availability: request.availability,
  progress:
    request.progressPercent === null
      ? null
      : { percent: request.progressPercent, minutesLeft: request.minutesLeft },
  reason: request.reason,
  requestedBy: { id: request.userId, name: request.requesterName },
  isMine: request.userId === actor.userId,
  isSubscribed: hears(actor, request),
  createdAt: iso(request.createdAt),
  updatedAt: iso(request.updatedAt),
  timeline: request.events.map(({ at, step, actorName, note }) => ({
    at: iso(at),
    step,
    by: actorName,
    note,
  })),
  can: actionsFor(actor, request, now),
  undoUntil: mayUndo(request, now) && request.userId === actor.userId ? iso(undoEndsAt(request)) : null,
});

/** A request as the page of its title tells of it. */
export const viewStanding = (actor: Actor, request: StoredRequest): StandingRequest => ({
  id: request.id,
  status: request.status,
  by: request.requesterName,
  isMine: request.userId === actor.userId,
  isSubscribed: hears(actor, request),
  seasons: request.seasons.map(({ season }) => season),
  is4k: request.is4k,
  createdAt: iso(request.createdAt),
});
