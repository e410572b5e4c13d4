import { describe, expect, it } from 'vitest';
import { card, type FakeReads, films, openLibrary } from '../../../test/support/fake-library.ts';

const slipped = card('66', { libraryId: '3' });

const shared: FakeReads = {
  listSections: async () => ({ answer: 'found', value: [films] }),
  listRecentlyAdded: async () => ({ answer: 'found', value: [card('1'), slipped, card('2')] }),
  listContinueWatching: async () => ({ answer: 'found', value: [slipped, card('3')] }),
  search: async ({ text }) => ({
    answer: 'found',
    value: [
      { type: 'movie', items: [card('4', { title: text }), slipped] },
      { type: 'show', items: [slipped] },
    ],
  }),
};

const keys = (cards: { ratingKey: string }[]) => cards.map(({ ratingKey }) => ratingKey);

describe('a row of the library', () => {
  it('holds back what belongs to a library that the person does not see', async () => {
    const { rows } = openLibrary(shared);
    expect(keys((await rows.recentlyAdded({ userId: 'alice', limit: 20 })).items)).toEqual(['1', '2']);
    expect(keys((await rows.continueWatching({ userId: 'alice', limit: 20 })).items)).toEqual(['3']);
  });

  it('is read once for calls that come together, whatever their limit', async () => {
    const { rows, asked } = openLibrary(shared);
    const ask = (limit: number) => rows.recentlyAdded({ userId: 'alice', limit });
    const [short, long] = await Promise.all([ask(1), ask(50)]);
    expect(asked('listRecentlyAdded')).toBe(1);
    expect([short.items.length, long.items.length]).toEqual([1, 2]);
  });

  it('of what was begun is read again after a minute, because it changes elsewhere', async () => {
    const { rows, asked, pass } = openLibrary(shared);
    const ask = () => rows.continueWatching({ userId: 'alice', limit: 20 });
    await ask();
    pass(61_000);
    await ask();
    expect(asked('listContinueWatching')).toBe(2);
  });

  it('asks to link again when Plex refuses the person', async () => {
    const { rows } = openLibrary({ listSections: async () => ({ answer: 'dead-token' }) });
    const read = rows.recentlyAdded({ userId: 'stranger', limit: 20 });
    await expect(read).rejects.toMatchObject({ kind: 'conflict', code: 'plex.relink_required' });
  });
});

describe('a search', () => {
  it('tells hits by type, without types that hold nothing for this person', async () => {
    const { rows } = openLibrary(shared);
    const { groups } = await rows.search({ userId: 'alice', q: 'night', limit: 10 });
    expect(groups.map(({ type, items }) => [type, keys(items)])).toEqual([['movie', ['4']]]);
  });

  it('for the same words is made once, in capitals or not', async () => {
    const { rows, asked } = openLibrary(shared);
    for (const q of ['night', 'Night', 'NIGHT']) await rows.search({ userId: 'alice', q, limit: 10 });
    expect(asked('search')).toBe(1);
  });
});
