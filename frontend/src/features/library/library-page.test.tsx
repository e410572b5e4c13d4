import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fresh, readySetup } from '#testing/facts.ts';
import { type FakeAnswers, type FakeApi, problem } from '#testing/fake-api.ts';
import { later } from '#testing/later.ts';
import { films, pageOfFilms, series } from '#testing/library.ts';
import { renderInHouse } from '#testing/render-in-house.tsx';
import { letWindowScroll, scrollWindow } from '#testing/scroll.ts';
import { LibraryPage } from './library-page.tsx';

type ItemsCall = {
  params: { id: string };
  query: Record<string, unknown> & { offset: number; limit: number };
};

const letters = [
  { letter: 'A', size: 20_000, offset: 0 },
  { letter: 'M', size: 20_000, offset: 20_000 },
  { letter: 'Я', size: 10_000, offset: 40_000 },
];

const pages = (total: number) => (call: unknown) => pageOfFilms(total, (call as ItemsCall).query);

const renderLibrary = (answers: FakeAnswers = {}, address = '/library/', remembered: unknown = null) => {
  window.history.replaceState(remembered, '', address);
  return renderInHouse(<LibraryPage />, {
    'GET /setup': () => readySetup,
    'GET /plex/libraries': () => ({ items: [films, series], ...fresh() }),
    'GET /plex/library/:id/items': pages(50_000),
    'GET /plex/library/:id/letters': () => ({ items: letters, ...fresh() }),
    'GET /plex/library/:id/filters': () => ({
      genres: [{ id: '7', title: 'Noir' }],
      years: [1963, 1926],
      ...fresh(),
    }),
    ...answers,
  });
};

const itemsCalls = ({ calls }: FakeApi) =>
  calls.filter(({ key }) => key === 'GET /plex/library/:id/items').map(({ parts }) => parts as ItemsCall);
const offsets = (api: FakeApi) => itemsCalls(api).map(({ query }) => query.offset);
const film = (number: number) => screen.findByRole('link', { name: new RegExp(`^Film ${number} of many`) });
const countIs = (words: string) => waitFor(() => expect(screen.getByRole('status').textContent).toBe(words));

beforeEach(letWindowScroll);

describe('the library', () => {
  it('hangs the titles of the first library, with its doors to the others', async () => {
    renderLibrary();
    expect((await film(1)).getAttribute('href')).toMatch(/^\/library\/item\/?\?key=1$/);
    await countIs('50,000 films');
    const doors = within(screen.getByRole('navigation', { name: 'Libraries' }));
    expect(doors.getByRole('link', { name: /^Films/ }).getAttribute('aria-current')).toBe('page');
    expect(doors.getByRole('link', { name: /^Series/ }).getAttribute('href')).toBe('/library/?library=2');
  });

  it('tells every title its place in the whole list, and draws only what is near', async () => {
    renderLibrary();
    const item = (await film(3)).closest('li');
    expect(item?.getAttribute('aria-posinset')).toBe('3');
    expect(item?.getAttribute('aria-setsize')).toBe('50000');
    expect(within(screen.getByRole('list', { name: 'Films' })).getAllByRole('listitem').length).toBeLessThan(
      60,
    );
  });

  it('is as high as all of it before anything has come', async () => {
    renderLibrary({ 'GET /plex/library/:id/items': () => new Promise(() => {}) });
    const wall = await screen.findByRole('list', { name: 'Films' });
    await waitFor(() => expect(Number.parseFloat(wall.style.height)).toBeGreaterThan(1_000_000));
  });

  it('asks for the place where one comes to rest, and for nothing that was flown past', async () => {
    vi.useFakeTimers();
    const { api } = renderLibrary();
    await later(1_000);
    for (const top of [50_000, 200_000, 600_000, 1_200_000]) {
      await scrollWindow(top);
      await later(16);
    }
    // First it lands, and then it asks.
    for (const _ of ['lands', 'asks']) await later(1_000);
    expect(screen.getAllByRole('link', { name: /^Film 16\d{3} of/ }).length).toBeGreaterThan(0);
    expect(offsets(api)[0]).toBe(0);
    expect(
      offsets(api)
        .slice(1)
        .every((offset) => offset > 16_000),
    ).toBe(true);
    expect(offsets(api).length).toBeLessThanOrEqual(3);
  });

  it('aborts what it asked for when one has gone on', async () => {
    const { api } = renderLibrary();
    await film(1);
    api.answer({
      'GET /plex/library/:id/items': (call) => {
        const { offset } = (call as unknown as ItemsCall).query;
        if (offset > 30_000) return pageOfFilms(50_000, (call as unknown as ItemsCall).query);
        return new Promise(() => {});
      },
    });
    await scrollWindow(600_000);
    await waitFor(() => expect(offsets(api).length).toBeGreaterThan(1));
    await scrollWindow(2_400_000);
    await waitFor(() => expect(api.givenUp().length).toBeGreaterThan(0));
    expect(api.givenUp().every(({ parts }) => (parts as ItemsCall).query.offset < 30_000)).toBe(true);
  });
});

describe('the place in the library', () => {
  it('is where one stood before, with a request for that alone', async () => {
    renderLibrary();
    await film(1);
    await scrollWindow(1_200_000);
    await waitFor(() => expect(window.history.state).toHaveProperty('medianestPlace.index'));
    const remembered: unknown = window.history.state;
    cleanup();
    await scrollWindow(0);

    const { api } = renderLibrary({}, '/library/', remembered);
    expect((await screen.findAllByRole('link', { name: /^Film 16\d{3} of/ })).length).toBeGreaterThan(0);
    expect(Math.round(window.scrollY)).toBe(1_200_000);
    expect(offsets(api).every((offset) => offset > 16_000)).toBe(true);
  });

  it('is the top of another list', async () => {
    renderLibrary();
    await film(1);
    await scrollWindow(1_200_000);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Not seen yet' }));
    expect(await film(1)).toBeTruthy();
    expect(window.scrollY).toBe(0);
  });
});

describe('the letters of the library', () => {
  it('lead to where they begin', async () => {
    renderLibrary();
    const rail = await screen.findByRole('slider', { name: 'Letters' });
    expect(rail.getAttribute('aria-valuetext')).toBe('A, 20,000 films');
    rail.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(rail.getAttribute('aria-valuetext')).toBe('M, 20,000 films');
    expect(await film(20_001)).toBeTruthy();
    await userEvent.keyboard('{End}');
    expect(rail.getAttribute('aria-valuetext')).toBe('Я, 10,000 films');
    expect(await film(40_001)).toBeTruthy();
  });

  it('follow the list as it is scrolled', async () => {
    renderLibrary();
    const rail = await screen.findByRole('slider', { name: 'Letters' });
    await scrollWindow(1_700_000);
    expect(rail.getAttribute('aria-valuetext')).toBe('M, 20,000 films');
  });

  it('are turned around with the list', async () => {
    renderLibrary({}, '/library/?order=desc');
    const rail = await screen.findByRole('slider', { name: 'Letters' });
    expect(rail.getAttribute('aria-valuetext')).toBe('Я, 10,000 films');
  });

  it('are gone where the list is sorted otherwise', async () => {
    const { api } = renderLibrary({}, '/library/?sort=added');
    await film(1);
    expect(screen.queryByRole('slider')).toBeNull();
    expect(api.calls.some(({ key }) => key === 'GET /plex/library/:id/letters')).toBe(false);
  });
});

describe('a view of the library', () => {
  it('is kept in the address, and taken back by the browser', async () => {
    const { api } = renderLibrary();
    await film(1);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Genre' }), 'Noir');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Sort by' }), 'By date added');
    expect(window.location.search).toBe('?library=1&sort=added&genre=7');
    await waitFor(() =>
      expect(itemsCalls(api).at(-1)?.query).toMatchObject({ sort: 'added', order: 'desc', genre: '7' }),
    );
    window.history.back();
    await waitFor(() =>
      expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Sort by' }).value).toBe('title'),
    );
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Genre' }).value).toBe('7');
  });

  it('says how much its filters leave', async () => {
    renderLibrary({}, '/library/?unwatched=1');
    await countIs('50,000 of 50,000 films');
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Not seen yet' }).checked).toBe(true);
  });

  it('offers to clear its filters when nothing fits', async () => {
    const { api } = renderLibrary({ 'GET /plex/library/:id/items': pages(0) }, '/library/?genre=7&year=1926');
    const heading = await screen.findByRole('heading', { name: 'Nothing fits' });
    api.answer({ 'GET /plex/library/:id/items': pages(50_000) });
    await userEvent.click(
      within(heading.parentElement as HTMLElement).getByRole('button', { name: 'Clear filters' }),
    );
    expect(await film(1)).toBeTruthy();
    expect(window.location.search).toBe('?library=1');
  });

  it('says what to expect of an empty library', async () => {
    renderLibrary({ 'GET /plex/library/:id/items': pages(0) });
    expect(await screen.findByRole('heading', { name: 'Films is still empty' })).toBeTruthy();
  });

  it('shows the collections of the library', async () => {
    const collection = { ...pageOfFilms(1, { offset: 0, limit: 60 }) };
    const items = collection.items.map((card) => ({
      ...card,
      type: 'collection' as const,
      title: 'Noir',
      childCount: 12,
    }));
    const { api } = renderLibrary({ 'GET /plex/collections': () => ({ ...collection, items }) });
    await film(1);
    await userEvent.click(screen.getByRole('button', { name: 'Collections' }));
    const link = await screen.findByRole('link', { name: /^Noir/ });
    expect(link.getAttribute('href')).toMatch(/^\/library\/collection\/?\?key=1$/);
    expect(window.location.search).toBe('?library=1&view=collections');
    await countIs('1 collection');
    expect(api.calls.find(({ key }) => key === 'GET /plex/collections')?.parts).toMatchObject({
      query: { library: '1', offset: 0 },
    });
  });

  it('is a list of lines when somebody likes that better, and stays one', async () => {
    renderLibrary();
    await film(1);
    await userEvent.click(screen.getByRole('button', { name: 'List' }));
    expect(screen.getByRole('button', { name: 'List' }).getAttribute('aria-pressed')).toBe('true');
    expect(localStorage.getItem('medianest.library-layout')).toBe('list');
  });

  it('falls back to the first library when the address names none that is there', async () => {
    const { toasts } = renderLibrary({}, '/library/?library=77&sort=nonsense');
    expect(await film(1)).toBeTruthy();
    expect(window.location.search).toBe('');
    expect(toasts).toEqual([]);
  });
});

describe('the arrow keys', () => {
  it('move over the wall, where Tab comes in once', async () => {
    renderLibrary();
    (await film(1)).focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(await film(2));
    await userEvent.keyboard('{ArrowDown}{ArrowLeft}');
    const columns = Number(document.activeElement?.closest('li')?.dataset.place);
    expect(columns).toBeGreaterThan(1);
    expect(document.activeElement).toBe(await film(columns + 1));
    const stops = screen.getByRole('list', { name: 'Films' }).querySelectorAll('[tabindex="0"]');
    expect([...stops]).toEqual([document.activeElement]);
  });

  it('wait at a title that is still coming, and go on to it', async () => {
    renderLibrary();
    (await film(1)).focus();
    await userEvent.keyboard('{End}');
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Film 50000/));
    await userEvent.keyboard('{Home}');
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Film 1 of/));
  });
});

describe('bad days of the library', () => {
  it('says when Plex does not answer, and tries again on request', async () => {
    const { api } = renderLibrary({
      'GET /plex/libraries': () => {
        throw problem(503, 'upstream.unavailable', { service: 'plex' });
      },
    });
    expect(await screen.findByText('Plex did not answer')).toBeTruthy();
    api.answer({ 'GET /plex/libraries': () => ({ items: [films], ...fresh() }) });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await film(1)).toBeTruthy();
  });

  it('keeps what is there when one page in the middle does not come, and asks for it again', async () => {
    const { api } = renderLibrary();
    await film(1);
    api.answer({
      'GET /plex/library/:id/items': () => {
        throw problem(504, 'upstream.timeout', { service: 'plex' });
      },
    });
    await scrollWindow(1_200_000);
    const [again] = await screen.findAllByRole('button', {
      name: /^This did not come\.\s*Try again$/,
    });
    expect(screen.queryByText('Plex did not answer')).toBeNull();
    expect(screen.getByRole('status').textContent).toBe('50,000 films');
    api.answer({ 'GET /plex/library/:id/items': pages(50_000) });
    await userEvent.click(again as HTMLElement);
    expect((await screen.findAllByRole('link', { name: /^Film 16\d{3} of/ })).length).toBeGreaterThan(0);
    await scrollWindow(0);
    expect(await film(1)).toBeTruthy();
  });

  it('marks the age of what could not be asked again', async () => {
    const asOf = new Date().toISOString();
    renderLibrary({
      'GET /plex/library/:id/items': (call) => ({ ...pages(50_000)(call), asOf, stale: true }),
    });
    expect(await film(1)).toBeTruthy();
    expect((await screen.findByText(/^as of /)).getAttribute('datetime')).toBe(asOf);
  });

  it('leaves a library that is not shared any more, and says so', async () => {
    const { api, toasts } = renderLibrary({}, '/library/?library=2');
    await film(1);
    api.answer({
      'GET /plex/libraries': () => ({ items: [films], ...fresh() }),
      'GET /plex/library/:id/items': (call) => {
        if ((call as unknown as ItemsCall).params.id === '2') throw problem(404, 'not_found');
        return pages(50_000)(call);
      },
    });
    await userEvent.click(screen.getByRole('checkbox', { name: 'Not seen yet' }));
    await waitFor(() => expect(toasts).toEqual(['Series is not shared with you any more.']));
    await countIs('50,000 films');
    expect(window.location.search).toBe('');
  });

  it('leads to the link when Plex does not know the person any more', async () => {
    renderLibrary({
      'GET /plex/library/:id/items': () => {
        throw problem(409, 'plex.relink_required');
      },
    });
    expect((await screen.findByRole('link', { name: 'Link again' })).getAttribute('href')).toMatch(
      /^\/relink\/?$/,
    );
  });

  it('says whom to ask when nothing is shared', async () => {
    renderLibrary({ 'GET /plex/libraries': () => ({ items: [], ...fresh() }) });
    expect(await screen.findByText(/^Ask Ruth to share a library/)).toBeTruthy();
  });

  it('closes the gap when titles are deleted meanwhile', async () => {
    const { api, askAgain } = renderLibrary();
    await film(1);
    api.answer({ 'GET /plex/library/:id/items': pages(3) });
    askAgain();
    await countIs('3 films');
    expect(within(screen.getByRole('list', { name: 'Films' })).getAllByRole('listitem')).toHaveLength(3);
  });
});
