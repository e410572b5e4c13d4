import type { TitleCard, TitleDetails } from '@medianest/shared';
import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { createFakeApi, problem } from '#testing/fake-api.ts';
import { titleCard, titleDetails, titlePage } from '#testing/title-facts.ts';
import { queryKeys } from '../queries/keys.ts';
import { refreshTitle } from './refresh-titles.ts';

describe('a title that is something else now', () => {
  const trending = queryKeys.discover('trending', null);
  const popular = queryKeys.discover('movies', null);
  const [alien, brazil] = [titleCard(1, 'Alien'), titleCard(2, 'Brazil')];
  const here = { ...titleDetails(alien), availability: 'available' as const };

  const open = (answer: () => TitleDetails = () => here) => {
    const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    client.setQueryData(trending, titlePage(alien, brazil));
    client.setQueryData(popular, titlePage(brazil));
    const api = createFakeApi({ 'GET /media/:mediaType/:tmdbId': answer });
    return { client, api, change: () => refreshTitle(client, api.client, alien) };
  };
  const cardsOf = (client: QueryClient, key: readonly unknown[]) =>
    (client.getQueryData(key) as { items: TitleCard[] }).items.map(({ availability }) => availability);

  it('changes its cards, and asks once for it and for no list', async () => {
    const { client, api, change } = open();
    await change();
    expect(cardsOf(client, trending)).toEqual(['available', brazil.availability]);
    expect(cardsOf(client, popular)).toEqual([brazil.availability]);
    expect(api.calls).toHaveLength(1);
    expect(client.getQueryState(trending)?.isInvalidated).toBe(false);
    client.clear();
  });

  it('is not asked for when nothing shows it, and its page asks when it is opened', async () => {
    const { client, api, change } = open();
    client.setQueryData(trending, titlePage(brazil));
    client.setQueryData(queryKeys.title(alien.mediaType, alien.tmdbId), here);
    await change();
    expect(api.calls).toEqual([]);
    expect(client.getQueryState(queryKeys.title(alien.mediaType, alien.tmdbId))?.isInvalidated).toBe(true);
    client.clear();
  });

  it('stays as it was when nobody can be asked', async () => {
    const { client, change } = open(() => {
      throw problem(503, 'upstream.unavailable');
    });
    await change();
    expect(cardsOf(client, trending)).toEqual([alien.availability, brazil.availability]);
    client.clear();
  });
});
