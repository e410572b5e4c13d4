import type { LibrarySearch, MediaCard } from '@medianest/shared';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { useNavigation } from '#lib/navigation.tsx';
import { fresh, inMinutes, readySetup } from '#testing/facts.ts';
import { type FakeAnswers, problem } from '#testing/fake-api.ts';
import { later } from '#testing/later.ts';
import { card } from '#testing/library-facts.ts';
import { renderInHouse } from '#testing/render-in-house.tsx';
import { noLimit, titlesFound } from '#testing/title-facts.ts';
import { SearchBox } from './search-box.tsx';
import { SearchPage } from './search-page.tsx';

const minuteMs = 60_000;
const progress = { isWatched: false, viewOffsetMs: null, episodes: null, episodesWatched: null };

const film = card('1', 'Night of the Living Dead', { year: 1968, durationMs: 96 * minuteMs });
const begun = card('2', 'Häxan', { progress: { ...progress, viewOffsetMs: 41 * minuteMs } });
const series = card('3', 'One Step Beyond', {
  type: 'show',
  libraryTitle: 'Series',
  progress: { ...progress, episodes: 9, episodesWatched: 3 },
});

const found = (...groups: [MediaCard['type'], MediaCard[]][]): LibrarySearch => ({
  groups: groups.map(([type, items]) => ({ type, items })),
  ...fresh(),
});

const nights = () => found(['movie', [film, begun]], ['show', [series]]);

const renderSearch = (address: string, answers: FakeAnswers = {}) => {
  window.history.replaceState(null, '', address);
  return renderInHouse(
    <>
      <SearchBox />
      <SearchPage start={<p>What hangs here</p>} />
    </>,
    {
      'GET /setup': () => readySetup,
      'GET /media/quota': () => noLimit,
      'GET /search': () => titlesFound(),
      'GET /plex/search': nights,
      ...answers,
    },
  );
};

const Away = () => {
  const { push } = useNavigation();
  return (
    <button type="button" onClick={() => push('/library/')}>
      Away
    </button>
  );
};

const box = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search' });
/** A busy machine may stop between two keys; nobody pauses there. */
const typeWithoutPause = () => vi.useFakeTimers({ shouldAdvanceTime: true });
const hit = async (name: string) =>
  within((await screen.findByRole('link', { name })).closest('li') as HTMLElement);

describe('what the search finds', () => {
  it('is what the address asks for, grouped by kind, counted aloud', async () => {
    const { api } = renderSearch('/discover/?q=night');
    expect(await screen.findByText('3 in your library')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toContain('3 in your library');
    const films = within(screen.getByRole('region', { name: 'Films' }));
    expect(films.getAllByRole('listitem')).toHaveLength(2);
    expect(within(screen.getByRole('region', { name: 'Series' })).getAllByRole('listitem')).toHaveLength(1);
    expect(box().value).toBe('night');
    expect(api.calls).toContainEqual({
      key: 'GET /plex/search',
      parts: { query: { q: 'night', limit: 12 } },
    });
  });

  it('says where it is and how far this person is, with the next step', async () => {
    renderSearch('/discover/?q=night');
    const unseen = await hit('Night of the Living Dead');
    expect(unseen.getByText('1968 · 1 h 36')).toBeTruthy();
    expect(unseen.getByText('In Films. You have not seen it.')).toBeTruthy();
    expect(unseen.getByRole('link', { name: /^Watch/ }).getAttribute('href')).toBe(film.watchUrl);
    const stopped = await hit('Häxan');
    expect(stopped.getByText('In Films. You stopped at 0:41.')).toBeTruthy();
    expect(stopped.getByRole('link', { name: /^Go on/ })).toBeTruthy();
    const show = await hit('One Step Beyond');
    expect(show.getByText('In Series. 3 of 9 episodes seen.')).toBeTruthy();
    expect(show.getByRole('link', { name: /^Open/ }).getAttribute('href')).toContain('/library/item');
  });

  it('may be nothing, which is said with what to do', async () => {
    renderSearch('/discover/?q=qqq', { 'GET /plex/search': () => found() });
    expect(await screen.findByText('Nothing here matches “qqq”')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toContain('Nothing in your library');
  });

  it('waits for a text before anything is asked', async () => {
    const { api } = renderSearch('/discover/');
    expect(await screen.findByText('What hangs here')).toBeTruthy();
    expect(api.calls).toEqual([]);
  });

  it('says when the library does not answer, and tries again on request', async () => {
    const { api } = renderSearch('/discover/?q=night', {
      'GET /plex/search': () => {
        throw problem(503, 'upstream.unavailable', { service: 'plex' });
      },
    });
    expect(await screen.findByText('Your library did not answer')).toBeTruthy();
    api.answer({ 'GET /plex/search': nights });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('3 in your library')).toBeTruthy();
  });

  it('shows its age when the media server could not be asked again', async () => {
    renderSearch('/discover/?q=night', {
      'GET /plex/search': () => ({ ...nights(), stale: true, asOf: inMinutes(-6) }),
    });
    expect(await screen.findByText(/^as of \d/)).toBeTruthy();
  });
});

describe('typing in the box', () => {
  it('looks after a pause, once, and keeps the address', async () => {
    vi.useFakeTimers();
    const { api, ways } = renderSearch('/discover/');
    for (const typed of ['n', 'ni', 'nig']) {
      fireEvent.change(box(), { target: { value: typed } });
      await later(100);
    }
    expect(ways).toEqual([]);
    await later(200);
    expect(ways).toEqual(['rewrite /discover/?q=nig']);
    expect(api.calls.filter(({ key }) => key === 'GET /plex/search')).toHaveLength(1);
  });

  it('opens the search page from any other', async () => {
    vi.useFakeTimers();
    const { ways } = renderSearch('/devices/');
    act(() => box().focus());
    fireEvent.change(box(), { target: { value: ' the general ' } });
    await later(300);
    expect(ways).toEqual(['push /discover/?q=the%20general']);
    expect(box().value).toBe(' the general ');
  });

  it('never shows an older answer over a newer one', async () => {
    const answers = new Map<string, () => void>();
    const { api } = renderSearch('/discover/');
    api.answer({
      'GET /plex/search': ({ query: { q } }) =>
        new Promise((resolve) => answers.set(q, () => resolve(found(['movie', [card(q, `About ${q}`)]])))),
    });
    const type = async (text: string) => {
      fireEvent.change(box(), { target: { value: text } });
      await waitFor(() => expect(answers.has(text)).toBe(true));
    };
    await type('nig');
    await type('night');
    expect(api.givenUp()).toContainEqual({
      key: 'GET /plex/search',
      parts: { query: { q: 'nig', limit: 12 } },
    });
    await act(async () => answers.get('night')?.());
    expect(await screen.findByRole('link', { name: 'About night' })).toBeTruthy();
    await act(async () => answers.get('nig')?.());
    expect(screen.queryByRole('link', { name: 'About nig' })).toBeNull();
    expect(screen.getByRole('link', { name: 'About night' })).toBeTruthy();
  });

  it('follows the way back', async () => {
    renderSearch('/discover/?q=night');
    await waitFor(() => expect(box().value).toBe('night'));
    window.history.replaceState(null, '', '/discover/?q=day');
    act(() => void window.dispatchEvent(new PopStateEvent('popstate')));
    expect(box().value).toBe('day');
  });

  it('is forgotten by whoever leaves for another page within the pause', async () => {
    vi.useFakeTimers();
    window.history.replaceState(null, '', '/devices/');
    const { ways } = renderInHouse(
      <>
        <SearchBox />
        <Away />
      </>,
      {},
    );
    fireEvent.change(box(), { target: { value: 'night' } });
    await later(100);
    fireEvent.click(screen.getByRole('button', { name: 'Away' }));
    await later(400);
    expect(ways).toEqual(['push /library/']);
  });

  it('is looked for at once on Enter', async () => {
    typeWithoutPause();
    const { ways } = renderSearch('/');
    await userEvent.type(box(), 'night{Enter}');
    expect(ways).toEqual(['push /discover/?q=night']);
  });
});

describe('the keyboard', () => {
  it.each([
    ['a slash', { key: '/' }],
    ['Ctrl-K', { key: 'k', ctrlKey: true }],
    ['Cmd-K', { key: 'K', metaKey: true }],
  ])('brings the cursor into the box with %s', (_name, keys) => {
    renderSearch('/');
    const went = fireEvent.keyDown(document.body, keys);
    expect(document.activeElement).toBe(box());
    expect(went).toBe(false);
  });

  it('leaves a slash to other fields', () => {
    renderSearch('/');
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    expect(fireEvent.keyDown(field, { key: '/' })).toBe(true);
    expect(document.activeElement).toBe(field);
    field.remove();
  });

  it('clears with Escape, and closes what is clear', async () => {
    const { ways } = renderSearch('/discover/?q=night');
    await userEvent.click(box());
    await userEvent.keyboard('{Escape}');
    expect(box().value).toBe('');
    expect(ways).toEqual(['rewrite /discover/']);
    expect(document.activeElement).toBe(box());
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).not.toBe(box());
  });

  it('goes back to where the search was begun', async () => {
    typeWithoutPause();
    const { ways } = renderSearch('/devices/');
    await userEvent.type(box(), 'night{Enter}{Escape}{Escape}');
    expect(ways).toEqual(['push /discover/?q=night', 'rewrite /discover/', 'back']);
  });

  it('goes through the hits with the arrows, and from the first one back to the box', async () => {
    renderSearch('/discover/?q=night');
    const first = await screen.findByRole('link', { name: 'Night of the Living Dead' });
    await userEvent.click(box());
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(first);
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'One Step Beyond' }));
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(document.activeElement).toBe(first);
  });
});
