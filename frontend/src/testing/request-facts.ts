import type { MediaRequest, RequestList } from '@medianest/shared';
import { inMinutes } from './facts.ts';
import { maraRequest } from './title-facts.ts';

const uuid = (place: number) => `019ab3c1-0000-7000-8000-${String(place).padStart(12, '0')}`;

/** A film that Mara asked for a while ago, but for what the test says. */
export const requestAt = (place: number, more: Partial<MediaRequest> = {}): MediaRequest =>
  maraRequest({
    id: uuid(place),
    tmdbId: place,
    title: `Film ${place}`,
    can: ['cancel'],
    undoUntil: null,
    createdAt: inMinutes(-20),
    timeline: [{ at: inMinutes(-20), step: 'asked', by: 'Mara', note: null }],
    ...more,
  });

/** The first page of a list of these, unless told otherwise. */
export const requestList = (items: MediaRequest[], more: Partial<RequestList> = {}): RequestList => ({
  items,
  total: items.length,
  offset: 0,
  limit: 30,
  counts: { all: items.length, waiting: items.length, coming: 0, ready: 0, denied: 0 },
  ...more,
});
