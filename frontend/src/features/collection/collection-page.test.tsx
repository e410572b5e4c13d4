import type { MediaCard } from '@medianest/shared';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { inMinutes, readySetup } from '#testing/facts.ts';
import { type FakeAnswers, problem } from '#testing/fake-api.ts';
import { card, pageOf } from '#testing/library-facts.ts';
import { renderInHouse } from '#testing/render-in-house.tsx';
import { CollectionPage } from './collection-page.tsx';

const collection = card('900', 'Paris at night', {
  type: 'collection',
  summary: 'Lamps, rain, and somebody who lies.',
  poster: '/library/metadata/900/composite/1',
  childCount: 3,
});
const items = [card('3', 'Touchez pas'), card('1', 'Charade'), card('2', 'Bob le flambeur')];

const page = (cards: MediaCard[], more = {}) => ({ ...pageOf(cards, more), collection });

const renderCollection = (answers: FakeAnswers = {}) => {
  window.history.replaceState(null, '', '/library/collection/?key=900');
  return renderInHouse(<CollectionPage />, {
    'GET /setup': () => readySetup,
    'GET /plex/collections/:ratingKey': () => page(items),
    ...answers,
  });
};

const titles = () =>
  within(screen.getByRole('list'))
    .getAllByRole('link')
    .map((link) => link.getAttribute('href')?.replace(/^.*key=/, ''));

describe('the page of a collection', () => {
  it('tells what it is, and holds its titles in its own order', async () => {
    const { api } = renderCollection();
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Paris at night');
    expect(screen.getByText('3 titles')).toBeTruthy();
    expect(screen.getByText('Lamps, rain, and somebody who lies.')).toBeTruthy();
    expect(titles()).toEqual(['3', '1', '2']);
    expect(screen.getByRole('link', { name: /^Watch on Plex/ }).getAttribute('href')).toBe(
      collection.watchUrl,
    );
    expect(document.title).toBe('Paris at night · MediaNest');
    expect(api.calls[0]).toEqual({
      key: 'GET /plex/collections/:ratingKey',
      parts: { params: { ratingKey: '900' }, query: { offset: 0, limit: 100 } },
    });
  });

  it('comes page by page', async () => {
    const { api } = renderCollection({
      'GET /plex/collections/:ratingKey': ({ query }) =>
        query.offset === 0 ? page(items, { total: 4 }) : page([card('4', 'Rififi')], { total: 4, offset: 3 }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(titles()).toEqual(['3', '1', '2', '4']));
    expect(api.calls.at(-1)?.parts).toMatchObject({ query: { offset: 3 } });
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('says what to expect while nothing is in it', async () => {
    renderCollection({ 'GET /plex/collections/:ratingKey': () => page([]) });
    expect(await screen.findByText('Nothing in it yet')).toBeTruthy();
  });

  it('is said to be missing when it is gone or not shared', async () => {
    const { api, askAgain } = renderCollection();
    await screen.findByText('3 titles');
    api.answer({
      'GET /plex/collections/:ratingKey': () => {
        throw problem(404, 'not_found');
      },
    });
    askAgain();
    expect(await screen.findByRole('heading', { level: 1, name: 'Not here (any more)' })).toBeTruthy();
    expect(screen.queryByText('Paris at night')).toBeNull();
  });

  it('tries again on request when Plex does not answer', async () => {
    const { api } = renderCollection({
      'GET /plex/collections/:ratingKey': () => {
        throw problem(503, 'upstream.unavailable', { service: 'plex' });
      },
    });
    expect(await screen.findByText('Plex did not answer')).toBeTruthy();
    api.answer({ 'GET /plex/collections/:ratingKey': () => page(items) });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('3 titles')).toBeTruthy();
  });

  it('shows the age of what could not be asked again', async () => {
    renderCollection({
      'GET /plex/collections/:ratingKey': () => page(items, { stale: true, asOf: inMinutes(-6) }),
    });
    expect(await screen.findByText(/^as of \d/)).toBeTruthy();
  });
});
