import type { MediaCard, MediaItem } from '@medianest/shared';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { readySetup } from '#testing/facts.ts';
import { type FakeAnswers, problem } from '#testing/fake-api.ts';
import { episodeOf, itemOf, pageOf, robinHood, seasonOf } from '#testing/library-facts.ts';
import { renderInHouse } from '#testing/render-in-house.tsx';
import { ItemPage } from './item-page.tsx';

const minuteMs = 60_000;
const seen = { isWatched: true, viewOffsetMs: null, episodes: null, episodesWatched: null };

/** Keys as `seasonOf` gives them: 110 and 120. */
const seasons = [seasonOf(1, 3, 3), seasonOf(2, 2, 1)];
const episodes: Record<string, MediaCard[]> = {
  110: [1, 2, 3].map((index) => episodeOf(1, index, { progress: seen })),
  120: [episodeOf(2, 1), episodeOf(2, 2, { progress: seen })],
};

const childrenOf: FakeAnswers['GET /plex/items/:ratingKey/children'] = ({ params: { ratingKey } }) =>
  pageOf(ratingKey === '10' ? seasons : (episodes[ratingKey] ?? []));

const renderShow = (query = '', answers: FakeAnswers = {}, show: MediaItem = itemOf(robinHood())) => {
  window.history.replaceState(null, '', `/library/item/?key=10${query}`);
  return renderInHouse(<ItemPage />, {
    'GET /setup': () => readySetup,
    'GET /plex/items/:ratingKey': () => show,
    'GET /plex/items/:ratingKey/children': childrenOf,
    ...answers,
  });
};

const season = (name: RegExp) => screen.findByRole('link', { name });

describe('the seasons of a series', () => {
  it('stand in a row each, with what was seen of them', async () => {
    renderShow();
    expect((await season(/^Season 1/)).textContent).toBe('Season 1All seen');
    expect((await season(/^Season 2/)).textContent).toBe('Season 21 of 2 seen');
    expect(screen.getByText('2 seasons, 5 episodes')).toBeTruthy();
    expect(screen.getByText('4 of 5 episodes seen')).toBeTruthy();
  });

  it('open where this person goes on', async () => {
    renderShow();
    expect((await season(/^Season 2/)).getAttribute('aria-expanded')).toBe('true');
    expect((await season(/^Season 1/)).getAttribute('aria-expanded')).toBe('false');
    expect(await screen.findByRole('link', { name: '1. Episode title 1' })).toBeTruthy();
  });

  it('open as the address says, and the address follows what is opened and closed', async () => {
    const { ways } = renderShow('&season=110');
    const first = await season(/^Season 1/);
    expect(first.getAttribute('aria-expanded')).toBe('true');
    expect(await screen.findByRole('link', { name: '3. Episode title 3' })).toBeTruthy();
    await userEvent.click(await season(/^Season 2/));
    await userEvent.click(await season(/^Season 2/));
    expect(ways).toEqual([
      'rewrite /library/item/?key=10&season=120',
      'rewrite /library/item/?key=10&season=none',
    ]);
    await waitFor(() => expect(screen.queryByRole('link', { name: /Episode title/ })).toBeNull());
    expect(first.getAttribute('aria-expanded')).toBe('false');
  });

  it('have episodes with their still, length, seen mark and the way to Plex', async () => {
    renderShow('&season=120', {
      'GET /plex/items/:ratingKey/children': (parts) =>
        parts.params.ratingKey === '120'
          ? pageOf([
              episodeOf(2, 1, {
                summary: 'Robin comes home.',
                backdrop: '/library/metadata/121/thumb/1',
                progress: { ...seen, isWatched: false, viewOffsetMs: 14 * minuteMs },
              }),
              episodeOf(2, 2, { progress: seen }),
            ])
          : childrenOf(parts),
    });
    const link = await screen.findByRole('link', { name: '1. Episode title 1' });
    expect(link.getAttribute('href')).toContain('?key=121');
    const row = within(link.closest('li') as HTMLElement);
    expect(row.getByText('Robin comes home.')).toBeTruthy();
    expect(row.getByText('12 min left')).toBeTruthy();
    expect(row.getByRole('link', { name: /^Watch/ }).getAttribute('href')).toBe(episodeOf(2, 1).watchUrl);
    const done = (await screen.findByRole('link', { name: '2. Episode title 2' })).closest('li');
    expect(within(done as HTMLElement).getByText('Seen')).toBeTruthy();
  });

  it('come page by page when they are long, each episode once', async () => {
    const all = Array.from({ length: 250 }, (_, place) => ({
      ...episodeOf(2, place + 1),
      ratingKey: String(5000 + place),
    }));
    const { api } = renderShow('&season=120', {
      'GET /plex/items/:ratingKey/children': (parts) => {
        if (parts.params.ratingKey !== '120') return childrenOf(parts);
        const { offset } = parts.query as { offset: number };
        // Something came in before the second page was asked for: it repeats the end of the first.
        const from = Math.max(0, offset - (offset > 0 ? 1 : 0));
        return pageOf(all.slice(from, from + 100), { total: 250, offset: from });
      },
    });
    await screen.findByRole('link', { name: '100. Episode title 100' });
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    await screen.findByRole('link', { name: '199. Episode title 199' });
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    await screen.findByRole('link', { name: '250. Episode title 250' });
    expect(screen.getAllByRole('link', { name: /^\d+\. Episode/ })).toHaveLength(250);
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
    const asked = api.calls.filter(({ parts }) => JSON.stringify(parts).includes('"120"'));
    expect(asked).toHaveLength(3);
  });

  it('keep what is there when the next page fails, and ask again on request', async () => {
    let fails = true;
    renderShow('&season=120', {
      'GET /plex/items/:ratingKey/children': (parts) => {
        if (parts.params.ratingKey !== '120') return childrenOf(parts);
        const { offset } = parts.query as { offset: number };
        if (offset === 0) return pageOf([episodeOf(2, 1)], { total: 2 });
        if (fails) throw problem(503, 'upstream.unavailable', { service: 'plex' });
        return pageOf([episodeOf(2, 2)], { total: 2, offset });
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('The rest did not come.')).toBeTruthy();
    expect(screen.getByRole('link', { name: '1. Episode title 1' })).toBeTruthy();
    fails = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: '2. Episode title 2' })).toBeTruthy();
  });

  it('fail alone: the head of the series stays', async () => {
    const { api } = renderShow('', {
      'GET /plex/items/:ratingKey/children': () => {
        throw problem(504, 'upstream.timeout', { service: 'plex' });
      },
    });
    expect(await screen.findByText('Plex did not answer')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('The Adventures of Robin Hood');
    api.answer({ 'GET /plex/items/:ratingKey/children': childrenOf });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await season(/^Season 1/)).toBeTruthy();
  });

  it('may be missing altogether', async () => {
    renderShow('', { 'GET /plex/items/:ratingKey/children': () => pageOf([]) });
    expect(await screen.findByText('Nothing of it is here.')).toBeTruthy();
  });
});
