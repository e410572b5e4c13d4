import { describe, expect, it } from 'vitest';
import {
  card,
  type FakeReads,
  films,
  openLibrary,
  pageOf,
  secrets,
  series,
} from '../../../test/support/fake-library.ts';

const collection = (ratingKey: string, title: string, libraryId: string | null = null) =>
  card(ratingKey, { type: 'collection', title, libraryId });

const many = Array.from({ length: 130 }, (_, index) => collection(String(1000 + index), `Reel ${index}`));
const shelves: Record<string, ReturnType<typeof collection>[]> = {
  '1': [collection('900', 'Silent'), ...many],
  '2': [collection('910', 'Noir serials')],
};

const shared: FakeReads = {
  listSections: async () => ({ answer: 'found', value: [films, series] }),
  listCollections: async ({ sectionId, page }) => pageOf(shelves[sectionId] ?? [], page),
  findCollection: async (ratingKey) => ({
    answer: 'found',
    value: collection(ratingKey, 'Silent', ratingKey === '930' ? secrets.id : '1'),
  }),
  listCollectionItems: async ({ page }) => pageOf([card('3'), card('1'), card('2')], page),
};

describe('the collections', () => {
  it('of all libraries are joined by title and paged', async () => {
    const { collections } = openLibrary(shared);
    const page = await collections.list({ userId: 'alice', offset: 0, limit: 3 });
    expect(page.total).toBe(132);
    expect(page.items.map(({ title }) => title)).toEqual(['Noir serials', 'Reel 0', 'Reel 1']);
    const last = await collections.list({ userId: 'alice', offset: 131, limit: 3 });
    expect(last.items.map(({ title, libraryTitle }) => [title, libraryTitle])).toEqual([['Silent', 'Films']]);
  });

  it('of one library are those of that library', async () => {
    const { collections } = openLibrary(shared);
    const page = await collections.list({ userId: 'alice', library: '2', offset: 0, limit: 60 });
    expect(page.items.map(({ ratingKey }) => ratingKey)).toEqual(['910']);
  });

  it('of a library that is not shared are not found', async () => {
    const { collections } = openLibrary(shared);
    const read = collections.list({ userId: 'alice', library: '3', offset: 0, limit: 60 });
    await expect(read).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a collection', () => {
  it('keeps the order of the media server', async () => {
    const { collections } = openLibrary(shared);
    const page = await collections.find({ userId: 'alice', ratingKey: '900', offset: 0, limit: 2 });
    expect(page).toMatchObject({ collection: { title: 'Silent' }, total: 3 });
    expect(page.items.map(({ ratingKey }) => ratingKey)).toEqual(['3', '1']);
  });

  it('of a library that is not shared is not found', async () => {
    const { collections, asked } = openLibrary(shared);
    const read = collections.find({ userId: 'alice', ratingKey: '930', offset: 0, limit: 2 });
    await expect(read).rejects.toMatchObject({ code: 'not_found' });
    expect(asked('listCollectionItems')).toBe(0);
  });
});
