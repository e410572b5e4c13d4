import { describe, expect, it } from 'vitest';
import { type Ask, useHousehold } from './household-for-test.ts';
import { containersOf } from './media-container.ts';

const household = useHousehold();
const container = containersOf(household);
const statusOf = async (ask: Ask) => (await household.plex(ask)).status;

describe('items', () => {
  it('have their loose types', async () => {
    const [show] = (await container('/library/metadata/10000')).Metadata;
    expect(show).toMatchObject({
      ratingKey: '10000',
      childCount: '1',
      leafCount: 5,
      librarySectionID: 2,
      type: 'show',
    });
    const [season] = (await container('/library/metadata/10000/children')).Metadata;
    expect(season).toMatchObject({ ratingKey: '10100', parentRatingKey: '10000', type: 'season' });
    const [episode] = (await container('/library/metadata/10100/children')).Metadata;
    expect(episode).toMatchObject({
      ratingKey: '10101',
      grandparentTitle: 'Fantômas',
      parentIndex: 1,
      index: 1,
    });
    expect((await container('/library/metadata/10000/allLeaves')).size).toBe(5);
  });

  it('come in batches, of which those that exist are answered', async () => {
    const batch = await container('/library/metadata/1001,999999,1002');
    expect(batch.Metadata.map(({ ratingKey }) => ratingKey)).toEqual(['1001', '1002']);
    expect(await statusOf({ path: '/library/metadata/999998,999999', as: 'owner' })).toBe(404);
  });

  it.each([
    '/library/sections/3/all',
    '/library/sections/3/firstCharacter',
    '/library/metadata/2001',
    '/library/metadata/2001/children',
    '/library/metadata/2001/thumb/1',
    '/photo/:/transcode?width=20&height=30&url=/library/metadata/2001/thumb/1',
  ])('of a section that is not shared do not exist: %s', async (path) => {
    expect(await statusOf({ path, as: 'bob' })).toBe(200);
    expect(await statusOf({ path, as: 'alice' })).toBe(404);
  });

  it('of a section that is not shared are in no list and no count', async () => {
    const sections = (await container('/library/sections', { as: 'alice' })).Directory;
    expect(sections.map(({ title }) => title)).toEqual(['Films', 'Series']);
    const recent = (await container('/library/recentlyAdded', { as: 'alice' })).Metadata;
    expect(recent.some(({ ratingKey }) => /^2\d{3}$/.test(ratingKey))).toBe(false);
  });
});
