import type { Availability } from '@medianest/shared';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { UpstreamDetails } from '../ports.ts';
import { createSeenInLibrary } from './seen-in-library.ts';

const mara: Actor = { userId: 'mara', sessionId: 's', username: 'Mara', role: 'user' };
const ruth: Actor = { ...mara, userId: 'ruth', role: 'admin' };

/** Plex shares with everybody what has the number 1. */
const { onCards, inDetails } = createSeenInLibrary({
  findItem: async (_userId, ratingKey) => {
    if (ratingKey === '3') throw new AppError('unavailable', 'upstream.unavailable', 'Plex is away.');
    return ratingKey === '1' ? { watchUrl: 'https://app.plex.tv/', watchAppUrl: 'plex://' } : null;
  },
});

const card = (ratingKey: string | null, availability: Availability = 'available') => ({
  ...{ mediaType: 'movie' as const, tmdbId: 1, title: 'Alien', year: 1979, overview: null, poster: null },
  ...{ backdrop: null, rating: null, isBlocked: false, ratingKey, availability },
});

describe('what is in the library', () => {
  const shown = async (actor: Actor, ...cards: ReturnType<typeof card>[]) =>
    (await onCards(actor, cards)).map(({ availability }) => availability);

  it('is said to be there to those with whom Plex shares it', async () => {
    const cards = [card('1'), card('2'), card('2', 'partial'), card(null), card('3')];
    expect(await shown(mara, ...cards)).toEqual(['available', 'unknown', 'unknown', 'unknown', 'unknown']);
    expect(await shown(ruth, ...cards)).toEqual([
      'available',
      'available',
      'partial',
      'available',
      'available',
    ]);
  });

  it('takes nothing away from what is only on its way', async () => {
    expect(await shown(mara, card(null, 'processing'), card('2', 'deleted'))).toEqual([
      'processing',
      'deleted',
    ]);
  });

  it('is as little told by seasons, and by what is there in 4K alone', async () => {
    const season = { number: 1, name: 'Season 1', episodes: 6, airedOn: null };
    const details = (ratingKey: string): UpstreamDetails => ({
      ...card(ratingKey, 'unknown'),
      ...{ tagline: null, genres: [], runtimeMinutes: null, releasedOn: null, endedOn: null, network: null },
      ...{ trailerUrl: null, cast: [], availability4k: 'available' },
      seasons: [{ ...season, availability: 'unknown', availability4k: 'available' }],
    });
    expect(await inDetails(mara, details('2'))).toMatchObject({
      availability4k: 'unknown',
      seasons: [{ availability4k: 'unknown' }],
    });
    expect(await inDetails(mara, details('1'))).toEqual(details('1'));
  });
});
