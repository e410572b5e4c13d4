import type { Search } from '@medianest/shared';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { fresh, readySetup } from '#testing/facts.ts';
import { type FakeAnswers, problem } from '#testing/fake-api.ts';
import { later } from '#testing/later.ts';
import { card } from '#testing/library-facts.ts';
import { renderInHouse } from '#testing/render-in-house.tsx';
import {
  jonasAsked,
  maraRequest,
  noLimit,
  titleCard,
  titlesFailed,
  titlesFound,
  weekly,
} from '#testing/title-facts.ts';
import { SearchBox } from './search-box.tsx';
import { SearchPage } from './search-page.tsx';

const inLibrary = (...cards: ReturnType<typeof card>[]) => ({
  groups: cards.length === 0 ? [] : [{ type: 'movie' as const, items: cards }],
  ...fresh(),
});

const tide = titleCard(1, 'Night Tide');
const never = () => new Promise<never>(() => {});

const renderAt = (text: string, answers: FakeAnswers = {}) => {
  window.history.replaceState(null, '', `/discover/?q=${encodeURIComponent(text)}`);
  return renderInHouse(
    <>
      <SearchBox />
      <SearchPage start={null} />
    </>,
    {
      'GET /setup': () => readySetup,
      'GET /media/quota': () => noLimit,
      'GET /plex/search': () => inLibrary(),
      'GET /search': () => titlesFound(tide),
      ...answers,
    },
  );
};

const tile = async (name: RegExp) =>
  within((await screen.findByRole('link', { name })).closest('li') as HTMLElement);

describe('the sources of the search', () => {
  it('appear as they answer: titles do not wait for the library', async () => {
    renderAt('night', { 'GET /plex/search': never });
    expect(await screen.findByRole('link', { name: /^Night Tide/ })).toBeTruthy();
    const state = screen.getByRole('status').textContent;
    expect(state).toContain('Looking in your library');
    expect(state).toContain('1 to request');
  });

  it('do not hold each other: the library shows while Overseerr takes long, which is said', async () => {
    vi.useFakeTimers();
    renderAt('night', {
      'GET /plex/search': () => inLibrary(card('1', 'Night Train')),
      'GET /search': never,
    });
    await later(100);
    expect(screen.getByRole('link', { name: 'Night Train' })).toBeTruthy();
    expect(screen.getByRole('status').textContent).toContain('Looking for what you could ask for');
    await later(3000);
    expect(screen.getByRole('status').textContent).toContain('still looking');
    expect(screen.getByText(/takes longer than usual/)).toBeTruthy();
  });

  it.each(['failed', 'timeout'] as const)(
    'fail alone (%s), and are asked again on request',
    async (outcome) => {
      const { api } = renderAt('night', {
        'GET /plex/search': () => inLibrary(card('1', 'Night Train')),
        'GET /search': () => titlesFailed(outcome),
      });
      expect(await screen.findByRole('link', { name: 'Night Train' })).toBeTruthy();
      expect(await screen.findByRole('heading', { name: 'Overseerr did not answer' })).toBeTruthy();
      api.answer({ 'GET /search': () => titlesFound(tide) });
      await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
      expect(await screen.findByRole('link', { name: /^Night Tide/ })).toBeTruthy();
    },
  );

  it('say when nobody has connected them', async () => {
    renderAt('night', { 'GET /search': () => titlesFailed('not-connected') });
    expect(await screen.findByText(/^Overseerr is not connected\. Ruth can do that/)).toBeTruthy();
  });

  it('show a title once that both of them know', async () => {
    const here = card('9', 'Night Tide', { year: 1961 });
    renderAt('night', { 'GET /plex/search': () => inLibrary(here) });
    expect(await screen.findByText('Everything that was found is here already.')).toBeTruthy();
    expect(screen.getAllByRole('link', { name: /^Night Tide/ })).toHaveLength(1);
    expect(screen.getByRole('status').textContent).toContain('Nothing to request');
  });

  it('never show an older answer over a newer one', async () => {
    const answers = new Map<string, (found: Search) => void>();
    const { api } = renderAt('', {
      'GET /search': ({ query: { q } }) => new Promise((resolve) => answers.set(q, resolve)),
    });
    const type = async (text: string) => {
      fireEvent.change(screen.getByRole('searchbox'), { target: { value: text } });
      await waitFor(() => expect(answers.has(text)).toBe(true));
    };
    await type('nig');
    await type('night');
    expect(api.givenUp()).toContainEqual({
      key: 'GET /search',
      parts: { query: { q: 'nig', sources: 'titles' } },
    });
    await act(async () => answers.get('night')?.(titlesFound(titleCard(2, 'About night'))));
    await act(async () => answers.get('nig')?.(titlesFound(titleCard(3, 'About nig'))));
    expect(await screen.findByRole('link', { name: /^About night/ })).toBeTruthy();
    expect(screen.queryByRole('link', { name: /^About nig / })).toBeNull();
  });

  it('tell what is left to ask for', async () => {
    renderAt('night', { 'GET /media/quota': () => weekly(4) });
    expect(await screen.findByText('4 of 5 left this week')).toBeTruthy();
  });
});

describe('an address of YouTube', () => {
  const address = 'https://youtu.be/dQw4w9WgXcQ';
  const named: Search = {
    ...titlesFound(),
    youtube: {
      kind: 'video',
      videoId: 'dQw4w9WgXcQ',
      listId: null,
      url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    },
  };

  it('shows what it names, and asks no library for it', async () => {
    const { api } = renderAt(address, { 'GET /search': () => named });
    expect(await screen.findByRole('heading', { name: 'A video' })).toBeTruthy();
    expect(api.calls.map(({ key }) => key)).not.toContain('GET /plex/search');
    expect(api.calls).toContainEqual({
      key: 'GET /search',
      parts: { query: { q: address, sources: 'youtube' } },
    });
  });

  it('may name nothing, which is said', async () => {
    renderAt('https://www.youtube.com/feed', { 'GET /search': () => titlesFound() });
    expect(await screen.findByRole('heading', { name: 'Nothing to fetch there' })).toBeTruthy();
  });
});

describe('the button of a title', () => {
  it('asks for a film in one press, and takes it back within the minute', async () => {
    const { api, toasts, pressToast } = renderAt('night', {
      'POST /media/request': () => maraRequest(),
      'DELETE /media/requests/:id': () => undefined,
    });
    await userEvent.click((await tile(/^Night Tide/)).getByRole('button', { name: /^Request/ }));
    expect(toasts).toEqual(['You asked for Night Tide.']);
    const asked = (await tile(/^Night Tide/)).getByRole('button', { name: /^You asked/ });
    expect((asked as HTMLButtonElement).disabled).toBe(true);
    expect(api.calls).toContainEqual({
      key: 'POST /media/request',
      parts: { body: { mediaType: 'movie', tmdbId: 1, is4k: false } },
    });
    pressToast();
    await waitFor(() => expect(toasts).toContain('Taken back.'));
    expect((await tile(/^Night Tide/)).getByRole('button', { name: /^Request/ })).toBeTruthy();
  });

  it('says when the request is kept until Overseerr is back', async () => {
    const { toasts } = renderAt('night', {
      'POST /media/request': () => maraRequest({ status: 'queued' }),
    });
    await userEvent.click((await tile(/^Night Tide/)).getByRole('button', { name: /^Request/ }));
    expect(toasts).toEqual(['Kept for later: it will be sent when Overseerr is back.']);
    expect((await tile(/^Night Tide/)).getByText('Kept for later')).toBeTruthy();
  });

  it('turns into “Tell me too” for what somebody else has asked for', async () => {
    const { api } = renderAt('night', {
      'GET /search': () => titlesFound({ ...tide, request: jonasAsked() }),
      'POST /media/requests/:id/subscription': () => undefined,
    });
    const found = await tile(/^Night Tide/);
    expect(found.getByText('Requested')).toBeTruthy();
    await userEvent.click(found.getByRole('button', { name: /^Tell me too/ }));
    expect(await found.findByRole('button', { name: /^You hear of it/ })).toBeTruthy();
    expect(api.calls).toContainEqual({
      key: 'POST /media/requests/:id/subscription',
      parts: { params: { id: jonasAsked().id } },
    });
  });

  it('does so too when somebody was quicker', async () => {
    const { toasts } = renderAt('night', {
      'POST /media/request': () => {
        throw problem(409, 'media.already_requested', { standingRequestId: jonasAsked().id ?? '' });
      },
    });
    await userEvent.click((await tile(/^Night Tide/)).getByRole('button', { name: /^Request/ }));
    expect(toasts).toEqual(['Somebody has asked for this already.']);
    expect((await tile(/^Night Tide/)).getByRole('button', { name: /^Tell me too/ })).toBeTruthy();
  });

  it('leads to the seasons of a series', async () => {
    renderAt('robin', {
      'GET /search': () => titlesFound(titleCard(7, 'Robin Hood', { mediaType: 'tv' })),
    });
    const link = (await tile(/^Robin Hood/)).getByRole('link', { name: /^Seasons/ });
    expect(link.getAttribute('href')).toContain('/title');
  });

  it('says in words why a request did not work', async () => {
    const { toasts } = renderAt('night', {
      'POST /media/request': () => {
        throw problem(422, 'media.quota_exceeded', { detail: 'You have asked for all you may this week.' });
      },
    });
    await userEvent.click((await tile(/^Night Tide/)).getByRole('button', { name: /^Request/ }));
    expect(toasts[0]).toContain('You have asked for all you may this week.');
  });
});
