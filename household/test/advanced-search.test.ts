import { describe, expect, it } from 'vitest';
import { useHousehold } from './household-for-test.ts';
import { containersOf, type Metadata } from './media-container.ts';

const household = useHousehold();
const container = containersOf(household);
const find = async (query: string, section = 1): Promise<readonly Metadata[]> =>
  (await container(`/library/sections/${section}/all?${query}`)).Metadata;
const titles = async (query: string, section = 1) => (await find(query, section)).map(({ title }) => title);

describe('groups of filters', () => {
  it('find what is one or the other', async () => {
    expect(await titles('push=1&title=metropolis&or=1&title=nosferatu&pop=1')).toEqual([
      'Metropolis',
      'Nosferatu',
    ]);
  });

  it('hold together with what stands beside them', async () => {
    const either = 'push=1&push=1&genre=western&or=1&genre=horror&pop=1';
    const [all, before1930] = [
      await find(`${either}&pop=1`),
      await find(`${either}&and=1&decade=1920&pop=1`),
    ];
    expect(before1930.length).toBeGreaterThan(0);
    expect(before1930).toEqual(all.filter(({ year }) => year !== undefined && year >= 1920 && year < 1930));
    expect(before1930.length).toBeLessThan(all.length);
  });

  it('may have alternatives of several filters', async () => {
    expect(await titles('push=1&title=metropolis&year=1902&or=1&title=moon&year=1902&pop=1')).toEqual([
      'A Trip to the Moon',
    ]);
  });

  it('ignore cut-offs, and what names no field, as everywhere', async () => {
    const all = await titles('');
    expect(await titles('push=1&year%3E%3E=1960&or=1&colour=red&pop=1')).toEqual(all);
    expect(await titles('push=1&year%3E%3E=1960&or=1&title=metropolis&pop=1')).toEqual(['Metropolis']);
  });

  it('end with the query when nobody closes them', async () => {
    expect(await titles('push=1&push=1&title=metropolis')).toEqual(['Metropolis']);
  });
});

describe('a limit', () => {
  it('cuts the result itself, as opposed to its window', async () => {
    const { Metadata, totalSize } = await container(
      '/library/sections/1/all?limit=7&sort=year&X-Plex-Container-Start=5&X-Plex-Container-Size=5',
    );
    expect(totalSize).toBe(7);
    expect(Metadata.map(({ ratingKey }) => ratingKey)).toEqual(
      (await find('sort=year')).slice(5, 7).map(({ ratingKey }) => ratingKey),
    );
    expect(await titles('title=the%20kid&limit=1')).toEqual(['The Kid']);
    expect((await container('/library/all?type=1&limit=3')).size).toBe(3);
  });
});

describe('a sort by several fields', () => {
  it('asks the second where the first is equal', async () => {
    const films = await find('sort=movie.year:desc,movie.titleSort');
    const byYear = Map.groupBy(films, ({ year }) => year ?? 0);
    expect([...byYear.keys()]).toEqual([...byYear.keys()].toSorted((a, b) => b - a));
    const upwards = await find('sort=titleSort');
    for (const [year, ofYear] of byYear)
      expect(ofYear, String(year)).toEqual(upwards.filter((film) => film.year === year));
  });

  it('may turn the second around, and ask who looks', async () => {
    const [seen, unseen] = [await titles('unwatched=0'), await titles('unwatched=1')];
    const sorted = await titles('sort=viewCount:desc,titleSort:desc');
    expect(sorted.slice(0, seen.length)).toEqual(seen.toReversed());
    expect(sorted.slice(seen.length)).toEqual(unseen.toReversed());
  });
});

describe('identifiers', () => {
  it('find their item in its section', async () => {
    const [show] = await find('title=judex', 2);
    expect(show?.guid).toMatch(/^plex:\/\/show\//);
    expect(await find(`show.guid=${encodeURIComponent(show?.guid ?? '')}`, 2)).toEqual([show]);
    expect(await titles('id=1029')).toEqual(['The Kid']);
    expect(await titles('id=10000')).toEqual([]);
  });
});

describe('collections of a section', () => {
  const collections = (query: string) => titles(`type=18&${query}`);

  it('are found by parts of their title, by its beginning and by what it is not', async () => {
    expect(await collections('collection.title=classics')).toEqual(['Silent classics']);
    expect(await collections('collection.title%3C=silent')).toEqual(['Silent classics']);
    expect(await collections('collection.title!=classics')).not.toContain('Silent classics');
    expect(await collections('collection.title%3D=silent')).toEqual([]);
    expect(await collections('title=silent&year=1902')).toEqual(['Silent classics']);
  });

  it('have filters of their own, which items take no notice of', async () => {
    expect(await titles('collection.title=silent')).toEqual(await titles(''));
    expect(await collections('movie.title=metropolis')).toHaveLength(4);
  });

  it('are found by a label, named or chosen', async () => {
    expect(await collections(`label=${encodeURIComponent('Ruth’s choice')}`)).toEqual(['Silent classics']);
    const [label] = (await container('/library/sections/1/label?type=18')).Directory;
    expect(label?.title).toBe('Ruth’s choice');
    expect(await collections(`collection.label=${label?.key}`)).toEqual(['Silent classics']);
    const [detail] = (await container('/library/collections/90001')).Metadata;
    expect(detail?.Label?.map(({ id }) => String(id))).toEqual([label?.key]);
  });

  it('are sorted by title or by when they were made, and limited', async () => {
    const byTitle = ['Before 1950', 'Buster Keaton', 'Méliès shorts', 'Silent classics'];
    expect(await collections('sort=collection.titleSort:desc')).toEqual(byTitle.toReversed());
    const added = (await find('type=18&sort=addedAt:desc')).map(({ addedAt }) => addedAt);
    expect(added).toEqual(added.toSorted((a, b) => b - a));
    expect(await collections('limit=2')).toEqual(byTitle.slice(0, 2));
  });
});

describe('hubs', () => {
  const hubs = async (query: string) => (await container(`/hubs?${query}`)).Hub;

  it('are those of the sections that are asked for', async () => {
    const ofSeries = await hubs('contentDirectoryID=2');
    expect(ofSeries.map(({ title }) => title)).toEqual(['Continue Watching', 'Recently Added in Series']);
    const items = ofSeries.flatMap(({ Metadata = [] }) => Metadata);
    expect(new Set(items.map(({ librarySectionID }) => librarySectionID))).toEqual(new Set([2]));
  });

  it('are those that are named', async () => {
    const named = await hubs('identifier=home.continue,movie.recentlyadded.3');
    expect(named.map(({ hubIdentifier }) => hubIdentifier)).toEqual([
      'home.continue',
      'movie.recentlyadded.3',
    ]);
  });

  it('tell what was begun in one section', async () => {
    const path = '/hubs/sections/3/continueWatching/items';
    const begun = (await container(path)).Metadata.map(({ title }) => title);
    expect(begun).toEqual(['Man with a Movie Camera']);
    expect((await household.plex({ path, as: 'alice' })).status).toBe(404);
  });
});
