import type { Availability, RequestStep } from '@medianest/shared';
import type { UpstreamRequest } from '../ports.ts';
import type { RequestChange, StoredRequest } from './request-rows.ts';

const isHere = (request: UpstreamRequest) =>
  request.mediaType === 'movie' || request.seasons.length === 0
    ? request.availability === 'available'
    : request.seasons.every(({ availability }) => availability === 'available');

/** Of the seasons that were asked for; Overseerr’s own word is about the whole series. */
const availabilityOf = (request: UpstreamRequest): Availability => {
  if (request.mediaType === 'movie' || request.seasons.length === 0) return request.availability;
  const states = new Set(request.seasons.map(({ availability }) => availability));
  if (states.size === 1) return request.seasons[0]?.availability ?? 'unknown';
  if (states.has('available') || states.has('partial')) return 'partial';
  return states.has('processing') ? 'processing' : 'pending';
};

/** Overseerr leaves a request approved when it has come; Seerr calls it completed (overseerr.md, "Enums"). */
const statusOf = (request: UpstreamRequest): StoredRequest['status'] => {
  if (isHere(request)) return 'completed';
  if (request.status === 'declined') return 'denied';
  return request.status;
};

const stepOfStatus: Partial<Record<StoredRequest['status'], RequestStep>> = {
  approved: 'approved',
  denied: 'denied',
  completed: 'available',
  failed: 'failed',
};

/** Steps that are on the way to this one, for those that nobody saw happen. */
const stepsTo = (before: StoredRequest, status: StoredRequest['status'], isComing: boolean) => {
  const steps: RequestStep[] = [];
  const had = new Set(before.events.map(({ step }) => step));
  const passed = status === 'approved' || status === 'completed';
  if (passed && (!had.has('approved') || before.status === 'denied')) steps.push('approved');
  if (isComing && !had.has('coming')) steps.push('coming');
  const step = stepOfStatus[status];
  if (step && step !== 'approved' && before.status !== status) steps.push(step);
  return steps;
};

/** What Overseerr’s answer changes in a stored request; null when nothing. */
export const changesFrom = (
  before: StoredRequest,
  request: UpstreamRequest,
): { change: RequestChange; steps: RequestStep[] } | null => {
  const status = statusOf(request);
  const { percent = null, minutesLeft = null } = (status === 'approved' && request.progress) || {};
  const change: RequestChange = {
    status,
    availability: availabilityOf(request),
    upstreamId: request.id,
    sentAt: null,
    progressPercent: percent,
    minutesLeft,
    reason: status === before.status ? before.reason : null,
  };
  const isSame = Object.entries(change).every(
    ([name, value]) => before[name as keyof RequestChange] === value,
  );
  const steps = stepsTo(before, status, percent !== null);
  return isSame && steps.length === 0 ? null : { change, steps };
};

export const seasonsOf = (request: UpstreamRequest) =>
  request.seasons.map(({ number, availability }) => ({ season: number, availability }));
