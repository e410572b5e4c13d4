import type { StandingRequest, TitleCard } from '@medianest/shared';

/** How a title stands with the household, in one word. */
export type TitleState = 'here' | 'partly' | 'mine' | 'requested' | 'coming' | 'kept' | 'unwanted';

const open: ReadonlySet<StandingRequest['status']> = new Set(['queued', 'pending', 'approved']);

/** The request that stands for a title; what was denied, failed or is done stands for nothing. */
export const openRequestOf = ({ request }: Pick<TitleCard, 'request'>): StandingRequest | null =>
  request !== null && open.has(request.status) ? request : null;

/** Null when there is nothing to say: not here, and nobody asked. */
export const stateOf = (
  card: Pick<TitleCard, 'availability' | 'isBlocked' | 'request'>,
): TitleState | null => {
  const request = openRequestOf(card);
  if (card.availability === 'available') return 'here';
  if (request?.isMine && request.status === 'queued') return 'kept';
  if (request?.isMine) return 'mine';
  if (card.availability === 'partial') return 'partly';
  if (card.availability === 'processing' || request?.status === 'approved') return 'coming';
  if (request !== null || card.availability === 'pending') return 'requested';
  return card.isBlocked ? 'unwanted' : null;
};

/** What can be done about a title with one press. */
export type QuickStep = 'request' | 'choose' | 'tell-me' | 'asked' | 'hears';

export const quickStepOf = (
  card: Pick<TitleCard, 'mediaType' | 'availability' | 'isBlocked' | 'request'>,
): QuickStep | null => {
  const request = openRequestOf(card);
  if (card.availability === 'available') return null;
  if (request?.isMine) return 'asked';
  if (request?.isSubscribed) return 'hears';
  if (request !== null && request.id !== null) return 'tell-me';
  if (card.isBlocked) return null;
  if (card.mediaType === 'tv') return 'choose';
  return request === null && card.availability !== 'pending' && card.availability !== 'processing'
    ? 'request'
    : null;
};
