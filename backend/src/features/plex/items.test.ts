import { describe, expect, it } from 'vitest';
import {
  card,
  details,
  type FakeReads,
  films,
  openLibrary,
  pageOf,
} from '../../../test/support/fake-library.ts';
import { AppError } from '../../kernel/errors.ts';

const episodes = Array.from({ length: 5 }, (_, index) =>
  card(String(100 + index), { type: 'episode', libraryId: null, libraryTitle: null }),
);

const shared: FakeReads = {
  listSections: async () => ({ answer: 'found', value: [films] }),
  findItem: async (ratingKey) =>
    ratingKey === '404'
      ? { answer: 'not-found' }
      : { answer: 'found', value: details(ratingKey, { libraryId: ratingKey === '66' ? '3' : '1' }) },
  listChildren: async ({ page }) => pageOf(episodes, page),
};

describe('an item', () => {
  it('is told with its age', async () => {
    const { items } = openLibrary(shared);
    const item = await items.find({ userId: 'alice', ratingKey: '55' });
    expect(item).toMatchObject({ title: 'Title 55', asOf: new Date(1_000_000).toISOString(), stale: false });
  });

  it.each([
    ['is not there', '404'],
    ['lies in a library that is not shared', '66'],
  ])('is not found when it %s', async (_why, ratingKey) => {
    const { items } = openLibrary(shared);
    const notFound = { kind: 'not-found', code: 'not_found' };
    await expect(items.find({ userId: 'alice', ratingKey })).rejects.toMatchObject(notFound);
    const children = items.children({ userId: 'alice', ratingKey, offset: 0, limit: 10 });
    await expect(children).rejects.toMatchObject(notFound);
  });

  it('disappears when it is deleted', async () => {
    let isThere = true;
    const { items, plex } = openLibrary({
      ...shared,
      findItem: async (ratingKey) =>
        isThere ? { answer: 'found', value: details(ratingKey) } : { answer: 'not-found' },
    });
    await items.find({ userId: 'alice', ratingKey: '55' });
    isThere = false;
    plex.invalidate('1');
    await expect(items.find({ userId: 'alice', ratingKey: '55' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('what lies below an item', () => {
  it('is paged, and belongs where the item does', async () => {
    const { items } = openLibrary(shared);
    const page = await items.children({ userId: 'alice', ratingKey: '9', offset: 3, limit: 10 });
    expect(page).toMatchObject({ total: 5, offset: 3, limit: 10 });
    expect(page.items.map(({ ratingKey, libraryTitle }) => [ratingKey, libraryTitle])).toEqual([
      ['103', 'Films'],
      ['104', 'Films'],
    ]);
  });
});

describe('a media server that goes down', () => {
  it('leaves what it told before, marked with its age', async () => {
    let isUp = true;
    const silent = new AppError('unavailable', 'upstream.unavailable', 'The Plex server cannot be reached.');
    const { items, pass } = openLibrary({
      listSections: async () => {
        if (!isUp) throw silent;
        return { answer: 'found', value: [films] };
      },
      findItem: async (ratingKey) => {
        if (!isUp) throw silent;
        return { answer: 'found', value: details(ratingKey) };
      },
    });
    const find = (ratingKey: string) => items.find({ userId: 'alice', ratingKey });
    await find('55');
    isUp = false;
    pass(20_000);
    expect(await find('55')).toMatchObject({ stale: true, asOf: new Date(1_000_000).toISOString() });
    await expect(find('56')).rejects.toMatchObject({ code: 'upstream.unavailable' });
  });
});
