import type { RequestStep } from '@medianest/shared';
import type {
  mediaRequestEvents,
  mediaRequestSeasons,
  mediaRequests,
} from '../../../database/tables/index.ts';

export type RequestRow = typeof mediaRequests.$inferSelect;
export type SeasonRow = Pick<typeof mediaRequestSeasons.$inferSelect, 'season' | 'availability'>;
export type EventRow = Pick<typeof mediaRequestEvents.$inferSelect, 'step' | 'actorName' | 'note' | 'at'>;

/** A request with everything that belongs to it. */
export interface StoredRequest extends RequestRow {
  seasons: SeasonRow[];
  events: EventRow[];
  subscriberIds: string[];
}

export type NewEvent = { step: RequestStep; actorName?: string | null; note?: string | null };

/** The columns that change after a request was made. */
export type RequestChange = Partial<
  Pick<
    RequestRow,
    | 'status'
    | 'availability'
    | 'upstreamId'
    | 'sentAt'
    | 'attempts'
    | 'reason'
    | 'progressPercent'
    | 'minutesLeft'
    | 'title'
    | 'year'
    | 'posterPath'
    | 'deciderId'
    | 'decidingSince'
  >
>;

/** States in which nobody else can ask for the same. */
export const openStatuses = ['queued', 'pending', 'approved'] as const;

export const isOpen = ({ status }: Pick<RequestRow, 'status'>) =>
  (openStatuses as readonly string[]).includes(status);
