import { AppError } from '../../../kernel/errors.ts';
import type { Refusal } from '../ports.ts';
import type { StoredRequest } from './request-rows.ts';

export const notConnected = () =>
  new AppError(
    'conflict',
    'service.not_connected',
    'Nothing can be asked for yet: the administrator has not connected Overseerr.',
  );

export const noSuchTitle = () => new AppError('not-found', 'not_found', 'There is no such film or series.');

export const noSuchRequest = () => new AppError('not-found', 'not_found', 'There is no such request.');

export const alreadyRequested = (standing: StoredRequest | undefined, readerId: string) => {
  const isMine = standing?.userId === readerId;
  return new AppError(
    'conflict',
    'media.already_requested',
    isMine
      ? 'You have asked for this already.'
      : 'Somebody has asked for this already. You can be told, too.',
    { meta: standing ? { standingRequestId: standing.id } : {} },
  );
};

export const alreadyHere = () =>
  new AppError('conflict', 'media.available', 'This is in the library already.');

/** It lies where this person is not to know of it, so nothing says that it is there (docs/decisions/0016). */
export const notForYou = () =>
  new AppError(
    'forbidden',
    'media.not_permitted',
    'This cannot be asked for here. The administrator can say more about it.',
  );

export const blocked = () =>
  new AppError('forbidden', 'media.blocked', 'The administrator does not want this title in the library.');

export const noSuchSeason = (season: number) =>
  new AppError('unprocessable', 'media.no_such_season', `There is no season ${season}.`);

export const saysNothingOf = () =>
  new AppError(
    'timeout',
    'upstream.timeout',
    'Overseerr does not say whether it has taken your Plex account over. Try again in a minute.',
    { meta: { service: 'overseerr' } },
  );

/** Overseerr’s refusal in words for the person who asked. */
export const refusalError = (refusal: Refusal, readerId: string): AppError => {
  switch (refusal.kind) {
    case 'duplicate':
    case 'nothing-new':
      return alreadyRequested(undefined, readerId);
    case 'quota':
      return new AppError(
        'forbidden',
        'media.quota_exceeded',
        'You have asked for as much as you may for now. Your requests page says when there is room again.',
      );
    case 'blocked':
      return blocked();
    case 'not-found':
      return noSuchTitle();
    case 'account-missing':
      return new AppError(
        'conflict',
        'media.account_missing',
        'Overseerr does not know your Plex account and could not take it over. Ask the administrator to add you there.',
      );
    case 'not-permitted':
      return new AppError(
        'forbidden',
        'media.not_permitted',
        'The administrator does not let you ask for this in Overseerr.',
      );
    case 'refused':
      return new AppError(
        'forbidden',
        'media.not_permitted',
        `Overseerr did not take the request: ${refusal.message.slice(0, 200) || 'it gave no reason'}`,
      );
  }
};
