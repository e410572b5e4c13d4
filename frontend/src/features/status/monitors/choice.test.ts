import { describe, expect, it } from 'vitest';
import { monitor } from '#testing/status-facts.ts';
import { groupsOf, matching, tagsOf } from './choice.ts';

const tag = { name: 'floor', value: 'attic', color: null };
const items = [
  monitor({ id: 1, name: 'Private', type: 'group' }),
  monitor({ id: 2, name: 'Router', parentId: 1 }),
  monitor({ id: 3, name: 'Camera', parentId: 1, tags: [tag] }),
  monitor({ id: 4, name: 'Blog', tags: [{ name: 'public', value: '', color: null }] }),
];
const idsOf = (filter: Parameters<typeof matching>[1]) => matching(items, filter).map(({ id }) => id);

describe('the choice of monitors', () => {
  it('is narrowed down by words of names, groups and tags together', () => {
    expect(idsOf({ text: '', within: null })).toEqual([1, 2, 3, 4]);
    expect(idsOf({ text: 'ROUT', within: null })).toEqual([2]);
    expect(idsOf({ text: 'private attic', within: null })).toEqual([3]);
    expect(idsOf({ text: 'private blog', within: null })).toEqual([]);
  });

  it('is narrowed down to a group with all in it, or to a tag', () => {
    expect(idsOf({ text: '', within: { kind: 'group', id: 1 } })).toEqual([1, 2, 3]);
    expect(idsOf({ text: '', within: { kind: 'tag', label: 'public' } })).toEqual([4]);
  });

  it('offers the groups and tags that there are', () => {
    expect(groupsOf(items).map(({ name }) => name)).toEqual(['Private']);
    expect(tagsOf(items)).toEqual(['floor: attic', 'public']);
  });
});
