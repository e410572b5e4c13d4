import type { MediaItem } from '@medianest/shared';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { inMinutes, readySetup } from '#testing/facts.ts';
import { type FakeAnswers, problem, silence } from '#testing/fake-api.ts';
import { card, charadeItem, itemOf, pageOf } from '#testing/library-facts.ts';
import { renderInHouse } from '#testing/render-in-house.tsx';
import { ItemPage } from './item-page.tsx';

const minuteMs = 60_000;

const renderItem = (item: MediaItem = charadeItem(), answers: FakeAnswers = {}) => {
  window.history.replaceState(null, '', `/library/item/?key=${item.ratingKey}`);
  return renderInHouse(<ItemPage />, {
    'GET /setup': () => readySetup,
    'GET /plex/items/:ratingKey': () => item,
    ...answers,
  });
};

const fact = (name: string) => screen.getByText(name).nextElementSibling?.textContent;

describe('the page of a film', () => {
  it('tells what it is, what it is about and how it lies here', async () => {
    const { api } = renderItem();
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Charade');
    expect(screen.getByText('1963').parentElement?.textContent).toBe('19631 h 53Thriller, Comedy7.9 of 10PG');
    expect(screen.getByText('Romance and suspense ensue in Paris.')).toBeTruthy();
    expect(screen.getByText('You can expect the unexpected.')).toBeTruthy();
    expect(fact('First shown')).toMatch(/5.*1963/);
    expect(fact('Picture')).toBe('1080p, H.264');
    expect(fact('Sound')).toBe('AAC stereo');
    expect(fact('Size')).toBe('4.2 GB');
    expect(fact('Subtitles')).toBe('English, German');
    expect(fact('Directed by')).toBe('Stanley Donen');
    expect(document.title).toBe('Charade · MediaNest');
    expect(api.calls).toContainEqual({
      key: 'GET /plex/items/:ratingKey',
      parts: { params: { ratingKey: '1' } },
    });
  });

  it('says how far this person is', async () => {
    renderItem({
      ...charadeItem(),
      durationMs: 100 * minuteMs,
      progress: { isWatched: false, viewOffsetMs: 43 * minuteMs, episodes: null, episodesWatched: null },
    });
    expect(await screen.findByText('43 %, 57 minutes to go')).toBeTruthy();
  });

  it('opens in Plex, in a tab of its own', async () => {
    renderItem();
    const link = await screen.findByRole('link', { name: /^Watch on Plex\s*\(opens in a new tab\)$/ });
    expect(link.getAttribute('href')).toBe(charadeItem().watchUrl);
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toContain('noopener');
    expect(screen.queryByRole('link', { name: /In the browser/ })).toBeNull();
  });

  it('opens the app first on a phone, and the browser beside it', async () => {
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 (Linux; Android 16; Pixel 10)');
    renderItem();
    const app = await screen.findByRole('link', { name: 'Watch on Plex' });
    expect(app.getAttribute('href')).toBe(charadeItem().watchAppUrl);
    const web = screen.getByRole('link', { name: /^In the browser/ });
    expect(web.getAttribute('href')).toBe(charadeItem().watchUrl);
    vi.restoreAllMocks();
  });

  it('shows players by photo or initials, and never asks another site for a photo', async () => {
    renderItem({
      ...charadeItem(),
      cast: [
        { name: 'Audrey Hepburn', role: 'Regina', photo: '/library/people/1/photo' },
        { name: 'Cary Grant', role: null, photo: 'https://elsewhere.example/cary.jpg' },
        { name: 'Cantinflas', role: null, photo: '//elsewhere.example/c.jpg' },
      ],
    });
    const cast = within(await screen.findByRole('region', { name: 'With' }));
    expect(cast.getByText('CG')).toBeTruthy();
    expect(cast.getByText('C')).toBeTruthy();
    const sources = [...document.querySelectorAll('img')].map((image) => image.getAttribute('src'));
    expect(sources).toContain('/api/v1/plex/image?path=%2Flibrary%2Fpeople%2F1%2Fphoto&width=160');
    expect(sources.every((source) => source?.startsWith('/api/v1/plex/image?path=%2Flibrary%2F'))).toBe(true);
  });

  it('lists somebody twice who is credited twice for one role', async () => {
    const complaints = vi.spyOn(console, 'error');
    const credit = { name: 'Cary Grant', role: 'Peter Joshua', photo: null };
    renderItem({ ...charadeItem(), cast: [credit, credit] });
    const cast = within(await screen.findByRole('region', { name: 'With' }));
    expect(cast.getAllByText('Cary Grant')).toHaveLength(2);
    expect(complaints).not.toHaveBeenCalled();
    complaints.mockRestore();
  });

  it('leads to its page among all titles, where what is wrong or missing is said', async () => {
    renderItem();
    const link = await screen.findByRole('link', { name: 'Report a problem' });
    expect(link.getAttribute('href')).toMatch(/^\/title\/?\?type=movie&id=4808&report$/);
    expect(screen.queryByRole('link', { name: 'Ask for what is missing' })).toBeNull();
  });

  it('keeps a large cast short until asked', async () => {
    const cast = Array.from({ length: 40 }, (_, place) => ({
      name: `Player ${place}`,
      role: null,
      photo: null,
    }));
    renderItem({ ...charadeItem(), cast });
    const region = within(await screen.findByRole('region', { name: 'With' }));
    expect(region.getAllByRole('listitem')).toHaveLength(12);
    await userEvent.click(region.getByRole('button', { name: 'All 40' }));
    expect(region.getAllByRole('listitem')).toHaveLength(40);
  });

  it('leads to the collections that it is in, as far as their pages are known', async () => {
    const collection = card('900', 'Paris at night', { type: 'collection' });
    const { api } = renderItem(
      { ...charadeItem(), collections: ['Paris at night', 'Capers'] },
      { 'GET /plex/collections': () => pageOf([collection]) },
    );
    const link = await screen.findByRole('link', { name: 'Paris at night' });
    expect(link.getAttribute('href')).toMatch(/^\/library\/collection\/?\?key=900$/);
    expect(screen.getByText('Capers').closest('a')).toBeNull();
    expect(api.calls).toContainEqual({
      key: 'GET /plex/collections',
      parts: { query: { limit: 200, library: '1' } },
    });
  });

  it('tells of two versions line by line, and says nothing that is not known', async () => {
    const [version] = charadeItem().versions;
    renderItem({
      ...charadeItem(),
      studio: null,
      versions: version
        ? [version, { ...version, resolution: '4k', videoCodec: 'hevc', sizeBytes: null }]
        : [],
    });
    await screen.findByText('1080p, H.264');
    expect(fact('Picture')).toBe('1080p, H.2644K, H.265');
    expect(screen.queryByText('Studio')).toBeNull();
  });

  it('folds a long text until asked', async () => {
    renderItem({ ...charadeItem(), summary: 'Long. '.repeat(100) });
    const button = await screen.findByRole('button', { name: 'Read on' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    await userEvent.click(button);
    expect(screen.getByRole('button', { name: 'Read less' }).getAttribute('aria-expanded')).toBe('true');
  });
});

describe('an item that is not there', () => {
  it('is said to be missing, without saying why', async () => {
    renderItem(charadeItem(), {
      'GET /plex/items/:ratingKey': () => {
        throw problem(404, 'not_found');
      },
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'Not here (any more)' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'To the library' }).getAttribute('href')).toMatch(
      /^\/library\/?$/,
    );
  });

  it.each(['', '?key=', '?key=abc', '?key=1/../2', '?key=1234567890123'])(
    'is not even asked for when the address says %j',
    async (query) => {
      window.history.replaceState(null, '', `/library/item/${query}`);
      const { api } = renderInHouse(<ItemPage />, {});
      expect(await screen.findByText('Not here (any more)')).toBeTruthy();
      expect(api.calls).toEqual([]);
    },
  );
});

describe('a bad day', () => {
  it('keeps the page and tries again on request when Plex does not answer', async () => {
    const { api } = renderItem(charadeItem(), {
      'GET /plex/items/:ratingKey': () => {
        throw problem(503, 'upstream.unavailable', { service: 'plex' });
      },
    });
    expect(await screen.findByText('Plex did not answer')).toBeTruthy();
    api.answer({ 'GET /plex/items/:ratingKey': () => charadeItem() });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Charade' })).toBeTruthy();
  });

  it('leads to the link when Plex does not know the person any more', async () => {
    renderItem(charadeItem(), {
      'GET /plex/items/:ratingKey': () => {
        throw problem(409, 'plex.relink_required');
      },
      'GET /auth/session': () => {
        throw silence();
      },
    });
    expect(await screen.findByRole('link', { name: 'Link again' })).toBeTruthy();
  });

  it('shows what is known with its age when the media server cannot be asked', async () => {
    renderItem({ ...charadeItem(), stale: true, asOf: inMinutes(-6) });
    expect(await screen.findByText(/^as of \d/)).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1, name: 'Charade' })).toBeTruthy();
  });

  it('takes away what was deleted while it was open', async () => {
    const { api, askAgain } = renderItem();
    await screen.findByRole('heading', { level: 1, name: 'Charade' });
    api.answer({
      'GET /plex/items/:ratingKey': () => {
        throw problem(404, 'not_found');
      },
    });
    askAgain();
    await waitFor(() => expect(screen.queryByText('Charade')).toBeNull());
    expect(screen.getByText('Not here (any more)')).toBeTruthy();
  });
});

describe('the page of a season or an episode', () => {
  it('leads up to the series', async () => {
    const episode = itemOf(
      card('112', 'The Coming of Robin Hood', { type: 'episode', index: 2, durationMs: 26 * minuteMs }),
      {
        grandparent: { ratingKey: '10', title: 'Robin Hood' },
        parent: { ratingKey: '110', title: 'Season 1' },
        releasedOn: '1955-09-25',
      },
    );
    renderItem(episode, {
      'GET /plex/items/:ratingKey/children': () => pageOf([episode]),
    });
    const way = within(await screen.findByRole('navigation', { name: 'Part of' }));
    expect(way.getByRole('link', { name: 'Robin Hood' }).getAttribute('href')).toContain('?key=10');
    expect(way.getByRole('link', { name: 'Season 1' }).getAttribute('href')).toContain('?key=110');
    expect(screen.getByText('Episode 2')).toBeTruthy();
    expect(document.title).toBe('The Coming of Robin Hood · Robin Hood · MediaNest');
    const here = await screen.findByRole('link', { name: '2. The Coming of Robin Hood' });
    expect(here.getAttribute('aria-current')).toBe('page');
  });
});

describe('the page of an artist or an album', () => {
  it('shows the albums of an artist', async () => {
    const artist = itemOf(card('70', 'Bessie Smith', { type: 'artist', childCount: 1 }));
    renderItem(artist, {
      'GET /plex/items/:ratingKey/children': () => pageOf([card('71', 'Blue Spirit', { type: 'album' })]),
    });
    expect((await screen.findByRole('link', { name: /^Blue Spirit/ })).getAttribute('href')).toContain(
      '?key=71',
    );
    expect(screen.getByText('1 album')).toBeTruthy();
    expect(screen.getByRole('link', { name: /^Listen on Plex/ })).toBeTruthy();
  });

  it('shows the tracks of an album with their lengths', async () => {
    const album = itemOf(card('71', 'Blue Spirit', { type: 'album', childCount: 2 }), {
      parent: { ratingKey: '70', title: 'Bessie Smith' },
    });
    const track = card('72', 'Downhearted', { type: 'track', index: 1, durationMs: 221_000 });
    renderItem(album, { 'GET /plex/items/:ratingKey/children': () => pageOf([track]) });
    const row = (await screen.findByRole('link', { name: 'Downhearted' })).closest('li');
    expect(row?.textContent).toBe('1Downhearted3:41');
  });
});
