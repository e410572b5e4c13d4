import type { RequestListener } from 'node:http';
import { mediaCardSchema } from '@medianest/shared';
import { describe, expect, it } from 'vitest';
import { answering, startOutsideServer } from '../../../../test/support/outside-server.ts';
import { openMediaServers } from '../../../../test/support/plex-clients.ts';

const day = 86_400;
const newest = 1_790_000_000;

const film = (id: number, ageDays: number) => ({
  ratingKey: String(id),
  type: 'movie',
  title: `Film ${id}`,
  year: 1950,
  thumb: `/library/metadata/${id}/thumb/1`,
  addedAt: newest - ageDays * day,
});

const episode = (show: number, number: number, ageDays: number) => ({
  ratingKey: `${show}${number}`,
  type: 'episode',
  title: `Episode ${number}`,
  year: 1955,
  index: number,
  parentIndex: 2,
  grandparentRatingKey: String(show),
  grandparentTitle: `Series ${show}`,
  grandparentThumb: `/library/metadata/${show}/thumb/1`,
  thumb: '/library/metadata/9/thumb/1',
  addedAt: newest - ageDays * day,
});

type Sections = Record<string, { type: string; items: object[] }>;

/** A media server with these sections; items have to be listed newest first. */
const libraryOf =
  (sections: Sections): RequestListener =>
  (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://plex');
    const key = /^\/library\/sections\/(\w+)\/all$/.exec(pathname)?.[1];
    const Directory = Object.entries(sections).map(([id, { type }]) => ({ key: id, type, title: id }));
    const start = Number(request.headers['x-plex-container-start']);
    const size = Number(request.headers['x-plex-container-size']);
    const Metadata = sections[key ?? '']?.items.slice(start, start + size);
    answering(200, { MediaContainer: key ? { Metadata } : { Directory } })(request, response);
  };

const recentOf = async (sections: Sections, limit = 10) => {
  const server = await startOutsideServer(libraryOf(sections));
  const media = openMediaServers().at({ machineIdentifier: 'm1', uri: server.url, token: 'token' });
  const answer = await media.listRecentlyAdded({ limit });
  if (answer.answer !== 'found') throw new Error(`The answer was ${answer.answer}`);
  return { items: answer.value, requests: server.requests };
};

describe('what came in last', () => {
  it('joins films and series by the time they came', async () => {
    const { items } = await recentOf({
      films: { type: 'movie', items: [film(1, 0), film(2, 3)] },
      shorts: { type: 'movie', items: [film(3, 2)] },
      series: { type: 'show', items: [episode(50, 1, 1)] },
    });
    expect(items.map(({ ratingKey }) => ratingKey)).toEqual(['1', '501', '3', '2']);
    expect(items[0]).toMatchObject({
      ratingKey: '1',
      type: 'movie',
      title: 'Film 1',
      subtitle: null,
      year: 1950,
      poster: '/library/metadata/1/thumb/1',
      addedAt: new Date(newest * 1000).toISOString(),
      libraryId: 'films',
    });
    for (const item of items) expect(mediaCardSchema.parse(item)).toEqual(item);
  });

  it('asks for the newest, page by page, and for no more than it shows', async () => {
    const { requests } = await recentOf({ films: { type: 'movie', items: [film(1, 0)] } }, 7);
    const { pathname, searchParams } = new URL(requests[1]?.url ?? '', 'http://plex');
    expect(pathname).toBe('/library/sections/films/all');
    expect(Object.fromEntries(searchParams)).toMatchObject({ type: '1', sort: 'addedAt:desc' });
    expect(requests[1]?.headers).toMatchObject({
      'x-plex-container-start': '0',
      'x-plex-container-size': '7',
      accept: 'application/json',
      'x-plex-token': 'token',
    });
    expect(requests[1]?.url).not.toContain('token');
  });

  it('shows an episode that came alone, with its series and the poster of the series', async () => {
    const { items } = await recentOf({ series: { type: 'show', items: [episode(50, 4, 0)] } });
    expect(items).toMatchObject([
      {
        type: 'episode',
        title: 'Episode 4',
        subtitle: 'Series 50 · S2 E4',
        poster: '/library/metadata/50/thumb/1',
      },
    ]);
  });

  it('shows a series once, with the date of its newest episode', async () => {
    const episodes = [episode(50, 3, 1), episode(50, 2, 5), episode(50, 1, 6)];
    const { items } = await recentOf({ series: { type: 'show', items: episodes } });
    expect(items).toMatchObject([
      { type: 'show', ratingKey: '50', title: 'Series 50', subtitle: null, year: null },
    ]);
    expect(items[0]?.addedAt).toBe(new Date((newest - day) * 1000).toISOString());
  });

  it('looks behind a long series that came in at once', async () => {
    const long = Array.from({ length: 250 }, (_, index) => episode(50, index + 1, 0));
    const { items } = await recentOf({ series: { type: 'show', items: [...long, episode(60, 1, 1)] } });
    expect(items.map(({ title }) => title)).toEqual(['Series 50', 'Episode 1']);
  });

  it('does not read a library to its end for it', async () => {
    const endless = Array.from({ length: 5000 }, (_, index) => episode(50, index + 1, 0));
    const { items, requests } = await recentOf({ series: { type: 'show', items: endless } });
    expect(items).toHaveLength(1);
    expect(requests.length).toBeLessThan(8);
  });

  it('leaves photos out, and is empty for a library without anything', async () => {
    const music = { type: 'photo', items: [film(1, 0)] };
    const empty = { type: 'movie', items: [] };
    expect((await recentOf({ music, empty })).items).toEqual([]);
  });

  it('is cut at the limit', async () => {
    const films = Array.from({ length: 30 }, (_, index) => film(index + 1, index));
    expect((await recentOf({ films: { type: 'movie', items: films } }, 3)).items).toHaveLength(3);
  });

  it('reads loose types: numbers as text, what is absent as null', async () => {
    const loose = { ratingKey: 55, title: 'Loose', addedAt: String(newest) };
    const { items } = await recentOf({ films: { type: 'movie', items: [loose] } });
    expect(items).toMatchObject([
      { ratingKey: '55', year: null, poster: null, addedAt: new Date(newest * 1000).toISOString() },
    ]);
  });
});
