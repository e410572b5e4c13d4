import type { Library, MediaCard } from '@medianest/shared';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { charade, fresh, inMinutes, maraSession, readySetup } from '#testing/facts.ts';
import { type FakeAnswers, problem } from '#testing/fake-api.ts';
import { card } from '#testing/library-facts.ts';
import { renderInHouse } from '#testing/render-in-house.tsx';
import { dashboard, service } from '#testing/status-facts.ts';
import { download, downloadItem, downloadPage } from '#testing/youtube-facts.ts';
import { HomePage } from './home-page.tsx';

const minuteMs = 60_000;
const films: Library = { id: '1', title: 'Films', type: 'movie', shape: 'poster', count: 1263 };
const series: Library = { ...films, id: '2', title: 'Series', type: 'show', count: 21 };

const begun = (more: Partial<MediaCard> = {}): MediaCard =>
  card('5', 'The General', {
    year: 1926,
    durationMs: 21 * minuteMs,
    backdrop: '/library/metadata/5/art/1',
    progress: { isWatched: false, viewOffsetMs: 9 * minuteMs, episodes: null, episodesWatched: null },
    ...more,
  });

const renderHome = (answers: FakeAnswers = {}) =>
  renderInHouse(<HomePage />, {
    'GET /setup': () => readySetup,
    'GET /auth/session': () => maraSession,
    'GET /dashboard': () => dashboard(service('plex')),
    'GET /plex/recently-added': () => ({ items: [charade()], ...fresh() }),
    'GET /plex/continue-watching': () => ({ items: [], ...fresh() }),
    'GET /plex/libraries': () => ({ items: [films, series], ...fresh() }),
    'GET /youtube/downloads': () => downloadPage(),
    ...answers,
  });

describe('home', () => {
  it('greets by name and says what came in', async () => {
    renderHome();
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/, Mara\??$/));
    await waitFor(() =>
      expect(screen.getAllByText('Charade')[0]?.parentElement?.textContent).toBe(
        'Charade came in an hour ago.',
      ),
    );
  });

  it('leads from a poster to the page of its title', async () => {
    renderHome();
    const link = await screen.findByRole('link', { name: /^Charade\s*1963 · (today|yesterday)$/ });
    expect(link.getAttribute('href')).toMatch(/^\/library\/item\/?\?key=1$/);
  });

  it('opens the newest title in Plex, in a tab of its own', async () => {
    renderHome();
    const link = await screen.findByRole('link', { name: /^Watch Charade\s*\(opens in a new tab\)$/ });
    expect(link.getAttribute('href')).toBe(charade().watchUrl);
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toContain('noopener');
  });

  it('names the series when a season came in', async () => {
    const season = { ...charade(), type: 'season' as const, title: 'Season 3', subtitle: 'Robin Hood' };
    renderHome({ 'GET /plex/recently-added': () => ({ items: [season], ...fresh() }) });
    await waitFor(() =>
      expect(screen.getAllByText('Robin Hood')[0]?.parentElement?.textContent).toBe(
        'Robin Hood: a new season came in an hour ago.',
      ),
    );
  });

  it('asks the portal for artwork in several widths, and draws what does not come', async () => {
    renderHome();
    const link = await screen.findByRole('link', { name: /^Charade/ });
    const image = link.querySelector('img');
    expect(image?.getAttribute('src')).toBe(
      '/api/v1/plex/image?path=%2Flibrary%2Fmetadata%2F1%2Fthumb%2F1&width=320',
    );
    expect(image?.getAttribute('srcset')).toContain('width=640 640w');
    fireEvent.error(image as Element);
    expect(link.querySelector('img')).toBeNull();
    expect(link.textContent).toMatch(/^CharadeCharade/);
  });

  it('says what to expect while nothing has arrived', async () => {
    renderHome({ 'GET /plex/recently-added': () => ({ items: [], ...fresh() }) });
    expect(await screen.findByText('Nothing here yet')).toBeTruthy();
  });

  it('keeps the page when Plex is down, and tries again on request', async () => {
    const { api } = renderHome({
      'GET /plex/recently-added': () => {
        throw problem(503, 'upstream.unavailable', { service: 'plex' });
      },
    });
    expect(await screen.findByText('Plex did not answer')).toBeTruthy();
    expect(await screen.findByText('Tell Ruth this number if it stays: WKVXASN8KR')).toBeTruthy();
    api.answer({ 'GET /plex/recently-added': () => ({ items: [charade()], ...fresh() }) });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: /^Charade/ })).toBeTruthy();
  });

  it('leads to the link when Plex does not know the person any more', async () => {
    renderHome({
      'GET /plex/recently-added': () => {
        throw problem(409, 'plex.relink_required');
      },
    });
    expect((await screen.findByRole('link', { name: 'Link again' })).getAttribute('href')).toMatch(
      /^\/relink\/?$/,
    );
  });

  it('does not date a title that Plex dates in the future', async () => {
    renderHome({
      'GET /plex/recently-added': () => ({ items: [{ ...charade(), addedAt: inMinutes(30) }], ...fresh() }),
    });
    expect(await screen.findByText(/1963 · today/)).toBeTruthy();
  });
});

describe('what was begun', () => {
  const continuing = (...items: MediaCard[]) => ({
    'GET /plex/continue-watching': () => ({ items, ...fresh() }),
  });
  const row = () => screen.findByRole('region', { name: 'Go on watching' });

  it('hangs in a row of its own, with what is left, and leads to its page', async () => {
    renderHome(continuing(begun()));
    const link = await within(await row()).findByRole('link', { name: /^The General\s*12 min left$/ });
    expect(link.getAttribute('href')).toMatch(/^\/library\/item\/?\?key=5$/);
    expect(link.querySelector('img')?.getAttribute('src')).toContain('%2Fart%2F1');
  });

  it('names the series of an episode, and says which one is next', async () => {
    const next = begun({
      type: 'episode',
      title: 'Night Light',
      subtitle: 'Decoy · S1 E20',
      progress: { isWatched: false, viewOffsetMs: null, episodes: null, episodesWatched: null },
    });
    renderHome(continuing(next));
    expect(
      await within(await row()).findByRole('link', { name: /^Decoy · S1 E20\s*Night Light · Next episode$/ }),
    ).toBeTruthy();
  });

  it('is told in the sentence at the top', async () => {
    renderHome(continuing(begun()));
    expect(
      await screen.findByText(
        (_text, element) =>
          element?.tagName === 'P' &&
          element.textContent ===
            'Charade came in an hour ago. The General is 43\u00a0% seen, with about 12 minutes to go.',
      ),
    ).toBeTruthy();
  });

  it('leaves no trace when there is nothing', async () => {
    renderHome();
    await screen.findByRole('link', { name: /^Charade/ });
    await waitFor(() => expect(screen.queryByText('Go on watching')).toBeNull());
  });

  it('does not say a second time that Plex is silent', async () => {
    renderHome({
      'GET /plex/continue-watching': () => {
        throw problem(503, 'upstream.unavailable', { service: 'plex' });
      },
    });
    await screen.findByRole('link', { name: /^Charade/ });
    await waitFor(() => expect(screen.queryByText('Go on watching')).toBeNull());
    expect(screen.queryByText('Plex did not answer')).toBeNull();
  });

  it('shows its age when the media server could not be asked again', async () => {
    renderHome({
      'GET /plex/continue-watching': () => ({ items: [begun()], asOf: inMinutes(-6), stale: true }),
    });
    expect(await within(await row()).findByText(/^as of \d/)).toBeTruthy();
  });
});

describe('the way to the shelves', () => {
  it('says how many titles there are', async () => {
    renderHome();
    const link = await screen.findByRole('link', { name: 'All 1,284 titles' });
    expect(link.getAttribute('href')).toMatch(/^\/library\/?$/);
  });

  it('is not counted when the libraries are not known', async () => {
    renderHome({
      'GET /plex/libraries': () => {
        throw problem(503, 'upstream.unavailable', { service: 'plex' });
      },
    });
    await screen.findByRole('link', { name: /^Charade/ });
    expect(screen.queryByRole('link', { name: /titles$/ })).toBeNull();
  });

  it('says of every service how it is', async () => {
    renderHome({
      'GET /dashboard': () =>
        dashboard(
          service('plex'),
          service('overseerr', { status: 'down', since: inMinutes(-6), responseTimeMs: null }),
        ),
    });
    const cards = within(await screen.findByRole('region', { name: 'Services' }));
    expect(await cards.findByText('Watching · 38 ms')).toBeTruthy();
    expect(cards.getByText('Requests · silent for 6 minutes')).toBeTruthy();
    expect(cards.getByText('Down')).toBeTruthy();
  });

  it('keeps its shelves when nobody can say how the services are', async () => {
    renderHome({
      'GET /dashboard': () => {
        throw problem(500, 'internal');
      },
    });
    expect(await screen.findByText('How the house is could not be told')).toBeTruthy();
    expect(await screen.findByRole('link', { name: /^Charade\s*1963 · (today|yesterday)$/ })).toBeTruthy();
  });

  it('shows what is playing, and who watches only to those who are told', async () => {
    const playing = {
      id: 's1',
      ratingKey: '1',
      type: 'movie',
      title: 'Metropolis',
      subtitle: null,
      backdrop: null,
      poster: null,
      state: 'playing' as const,
      viewOffsetMs: 60 * minuteMs,
      durationMs: 108 * minuteMs,
      mine: false,
      person: null,
      player: null,
      isTranscoding: null,
      bandwidthKbps: null,
    };
    const told = { ...playing, id: 's2', title: 'Detour', person: 'Alice', player: 'Living room' };
    renderHome({
      'GET /dashboard': () => ({ ...dashboard(service('plex')), nowPlaying: [playing, told] }),
    });
    const row = within(await screen.findByRole('region', { name: 'Playing now' }));
    expect(row.getByText('48 min left')).toBeTruthy();
    expect(row.getByText('Alice · Living room · 48 min left')).toBeTruthy();
  });
});

describe('the order of the services', () => {
  const names = () =>
    within(screen.getByRole('region', { name: 'Services' }))
      .getAllByRole('heading')
      .map(({ textContent }) => textContent);
  const button = (name: string) => screen.getByRole('button', { name });
  const renderCards = async () => {
    const services = (['plex', 'overseerr', 'youtube'] as const).map((name) => service(name));
    renderHome({ 'GET /dashboard': () => dashboard(...services) });
    return userEvent.click(await screen.findByRole('button', { name: 'Arrange' }));
  };

  it('is changed by one tap each, which is told, and the focus stays for the next', async () => {
    await renderCards();
    await userEvent.click(button('Move Plex later'));
    expect(names()).toEqual(['Overseerr', 'Plex', 'YouTube']);
    expect(screen.getByText('Plex is now number 2 of 3.')).toBeTruthy();
    expect(document.activeElement).toBe(button('Move Plex later'));
    await userEvent.keyboard('{Enter}');
    expect(names()).toEqual(['Overseerr', 'YouTube', 'Plex']);
    expect(document.activeElement).toBe(button('Move Plex later'));
    await userEvent.keyboard('{Enter}');
    expect(names()).toEqual(['Overseerr', 'YouTube', 'Plex']);
    await userEvent.click(button('Move YouTube earlier'));
    expect(names()).toEqual(['YouTube', 'Overseerr', 'Plex']);
  });

  it('is remembered by this browser, and can be given up', async () => {
    await renderCards();
    await userEvent.click(button('Move YouTube earlier'));
    cleanup();
    await renderCards();
    expect(names()).toEqual(['Plex', 'YouTube', 'Overseerr']);
    await userEvent.click(button('Usual order'));
    expect(names()).toEqual(['Plex', 'Overseerr', 'YouTube']);
    expect(screen.queryByRole('button', { name: 'Usual order' })).toBeNull();
    cleanup();
    await renderCards();
    expect(names()).toEqual(['Plex', 'Overseerr', 'YouTube']);
  });

  it('leaves out what was remembered and is not there', async () => {
    localStorage.setItem('medianest.service-order', 'nonsense youtube');
    await renderCards();
    expect(names()).toEqual(['YouTube', 'Plex', 'Overseerr']);
  });

  it('is out of the way until it is asked for', async () => {
    await renderCards();
    await userEvent.click(button('Done'));
    expect(screen.queryByRole('button', { name: /^Move/ })).toBeNull();
  });
});

describe('the downloads on home', () => {
  it('move while they come, and lead to all of them', async () => {
    const scores = download({
      items: [downloadItem({ status: 'completed' }), downloadItem({ position: 2 })],
      done: 1,
      percent: 50,
    });
    renderHome({ 'GET /youtube/downloads': () => downloadPage(scores) });
    expect(await screen.findByRole('heading', { name: 'Your downloads' })).toBeTruthy();
    const bar = screen.getByRole('progressbar', { name: 'Silent film scores, all videos' });
    expect(bar.getAttribute('aria-valuenow')).toBe('50');
    expect(screen.getByRole('link', { name: 'All downloads' }).getAttribute('href')).toMatch(/^\/youtube/);
  });
});
