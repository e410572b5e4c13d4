import { describe, expect, it } from 'vitest';
import type { PersonName } from '../src/index.ts';
import { type Ask, useHousehold } from './household-for-test.ts';
import { listenToPlex } from './listen-to-plex.ts';
import { containersOf, xmlOf } from './media-container.ts';

const household = useHousehold();
const container = containersOf(household);
const xml = xmlOf(household);
const statusOf = async (ask: Ask) => (await household.plex(ask)).status;

const say = (as: PersonName, path: string) => statusOf({ path, as });
const scrobble = (as: PersonName, ratingKey: string, word = 'scrobble') =>
  say(as, `/:/${word}?key=${ratingKey}&identifier=com.plexapp.plugins.library`);
const continuedBy = async (as: PersonName) =>
  (await container('/hubs/continueWatching/items', { as })).Metadata;
const detailFor = async (as: PersonName, ratingKey: string) =>
  (await container(`/library/metadata/${ratingKey}`, { as })).Metadata[0];

describe('continue watching', () => {
  it('is not empty at the start, and each person’s own', async () => {
    const [owners, alices, bobs] = [
      await continuedBy('owner'),
      await continuedBy('alice'),
      await continuedBy('bob'),
    ].map((items) => items.map(({ title }) => title));
    expect(owners?.[0]).toBe('The Kid');
    expect(alices).toContain('Safety Last!');
    expect(bobs).toContain('Nanook of the North');
    expect(alices).not.toContain('The Kid');
  });

  it('has what was begun, and the next episode of what was seen', async () => {
    const items = await continuedBy('owner');
    expect(items.find(({ title }) => title === 'The Kid')).toMatchObject({ viewOffset: 1_860_000 });
    const next = items.find(({ grandparentTitle }) => grandparentTitle === 'Fantômas');
    expect(next).toMatchObject({ title: 'Juve vs. Fantômas', type: 'episode' });
    expect(next).not.toHaveProperty('viewOffset');
  });

  it('hides what is no longer shared', async () => {
    await household.control.share('bob', ['1', '2']);
    expect((await continuedBy('bob')).map(({ title }) => title)).not.toContain('Nanook of the North');
  });

  it('is a hub, and on deck per section', async () => {
    const { Hub } = await container('/hubs/continueWatching');
    expect(Hub).toHaveLength(1);
    expect(Hub[0]).toMatchObject({ title: 'Continue Watching', hubIdentifier: 'home.continue' });
    const onDeck = (await container('/library/onDeck?includeGuids=1')).Metadata;
    expect(onDeck).toEqual(Hub[0]?.Metadata);
    const documentaries = (await container('/library/sections/3/onDeck')).Metadata;
    expect(documentaries.map(({ title }) => title)).toEqual(['Man with a Movie Camera']);
  });
});

describe('watching', () => {
  it('moves the show on to its next episode', async () => {
    expect(await scrobble('owner', '10102')).toBe(200);
    const [latest] = await continuedBy('owner');
    expect(latest).toMatchObject({ grandparentTitle: 'Fantômas', title: 'The Murderous Corpse' });
  });

  it('counts for the person alone', async () => {
    const before = await detailFor('bob', '1050');
    await scrobble('alice', '1050');
    expect((await detailFor('alice', '1050'))?.viewCount).toBeGreaterThan(0);
    expect(await detailFor('bob', '1050')).toEqual(before);
    await scrobble('alice', '1050', 'unscrobble');
    expect(await detailFor('alice', '1050')).not.toHaveProperty('viewCount');
  });

  it('of a show is watching all its episodes, which the filters know', async () => {
    const seen = async () =>
      (await container('/library/sections/2/all?unwatched=0')).Metadata.map(({ ratingKey }) => ratingKey);
    expect(await seen()).not.toContain('10000');
    await scrobble('owner', '10000');
    expect(await seen()).toContain('10000');
    expect(await detailFor('owner', '10000')).toMatchObject({ leafCount: 5, viewedLeafCount: 5 });
  });

  it('keeps the place, and near the end is done', async () => {
    const progress = (time: number) =>
      say('bob', `/:/progress?key=1040&identifier=com.plexapp.plugins.library&time=${time}`);
    expect(await progress(600_000)).toBe(200);
    expect(await detailFor('bob', '1040')).toMatchObject({ viewOffset: 600_000 });
    const inProgress = (await container('/library/sections/1/all?inProgress=1', { as: 'bob' })).Metadata;
    expect(inProgress.map(({ ratingKey }) => ratingKey)).toContain('1040');
    await progress(73 * 60_000);
    expect(await detailFor('bob', '1040')).not.toHaveProperty('viewOffset');
    expect((await detailFor('bob', '1040'))?.viewCount).toBeGreaterThan(0);
  });

  it('cannot be told of what is not shared', async () => {
    expect(await scrobble('alice', '2008')).toBe(404);
    expect(await say('alice', '/:/progress?key=2008&time=1')).toBe(404);
  });

  it('is told to the person and the owner, and to nobody else', async () => {
    const [owner, bob] = [await listenToPlex(household, 'owner'), await listenToPlex(household, 'bob')];
    await scrobble('alice', '1050');
    await owner.until(({ TimelineEntry }) => TimelineEntry?.[0]?.itemID === '1050');
    await household.control.addItem({ type: 'movie', title: 'A sign that all is told' });
    await bob.until(({ type }) => type === 'status');
    expect(
      bob.heard.flatMap(({ TimelineEntry = [] }) => TimelineEntry).map(({ itemID }) => itemID),
    ).not.toContain('1050');
  });
});

describe('play sessions', () => {
  it('are listed for the owner alone, who is number 1 on the server', async () => {
    const session = await household.control.startSession({ person: 'owner', ratingKey: '1029' });
    await household.control.startSession({
      person: 'alice',
      ratingKey: '1040',
      player: 'Tablet',
      state: 'paused',
    });
    const { Video = [] } = await xml('/status/sessions');
    expect(Video).toHaveLength(2);
    expect(Video[0]).toMatchObject({ sessionKey: session.sessionKey, title: 'The Kid' });
    expect(Video[0]?.User?.[0]).toMatchObject({ id: '1', title: 'Ruth' });
    expect(Video[1]?.User?.[0]).toMatchObject({ id: '10410002', title: 'Alice' });
    expect(Video[1]?.Player?.[0]).toMatchObject({ title: 'Tablet', state: 'paused', local: '1' });
    expect(Video[1]?.Session?.[0]).toMatchObject({ location: 'lan' });
    expect(await statusOf({ path: '/status/sessions', as: 'alice' })).toBe(403);
  });

  it('go on where the person stopped, tell of it, and keep the place', async () => {
    const ears = await listenToPlex(household, 'alice');
    const { sessionKey, viewOffsetMs } = await household.control.startSession({
      person: 'alice',
      ratingKey: '1040',
      state: 'paused',
    });
    expect(viewOffsetMs).toBe(720_000);
    await household.control.stopSession({ sessionKey, viewOffsetMs: 900_000 });
    await ears.until(({ PlaySessionStateNotification: told }) => told?.[0]?.state === 'stopped');
    const told = ears.heard.flatMap(({ PlaySessionStateNotification = [] }) => PlaySessionStateNotification);
    expect(told).toMatchObject([
      { sessionKey, ratingKey: '1040', key: '/library/metadata/1040', viewOffset: 720_000, state: 'paused' },
      { sessionKey, viewOffset: 900_000, state: 'stopped' },
    ]);
    expect(await detailFor('alice', '1040')).toMatchObject({ viewOffset: 900_000 });
    expect((await household.control.state()).sessions).toEqual([]);
  });

  it('that end near the end count as seen', async () => {
    const { sessionKey } = await household.control.startSession({ person: 'owner', ratingKey: '1029' });
    await household.control.stopSession({ sessionKey, viewOffsetMs: 67 * 60_000 });
    expect(await detailFor('owner', '1029')).toMatchObject({ viewCount: 1 });
    expect((await continuedBy('owner')).map(({ title }) => title)).not.toContain('The Kid');
  });

  it('are begun, moved on and ended by what a player says', async () => {
    const headers = { 'x-plex-client-identifier': 'a-player', 'x-plex-device-name': 'Kitchen' };
    const tell = (state: string, time: number) =>
      statusOf({ path: `/:/timeline?ratingKey=1050&state=${state}&time=${time}`, as: 'bob', headers });
    expect(await tell('playing', 60_000)).toBe(200);
    expect(await tell('paused', 120_000)).toBe(200);
    expect((await household.control.state()).sessions).toMatchObject([
      { person: 'bob', ratingKey: '1050', player: 'Kitchen', state: 'paused', viewOffsetMs: 120_000 },
    ]);
    expect(await tell('stopped', 180_000)).toBe(200);
    expect(await detailFor('bob', '1050')).toMatchObject({ viewOffset: 180_000 });
    expect(await tell('dancing', 0)).toBe(400);
  });

  it('end with their item', async () => {
    await household.control.startSession({ person: 'owner', ratingKey: '1029' });
    await household.control.removeItem('1029');
    expect((await container('/status/sessions')).raw).toEqual({ size: 0 });
  });

  it('are refused for what is not shared, and for what cannot be played', async () => {
    const start = household.control.startSession;
    await expect(start({ person: 'alice', ratingKey: '2008' })).rejects.toThrow('409');
    await expect(start({ person: 'alice', ratingKey: '10000' })).rejects.toThrow('404');
    await expect(household.control.stopSession({ sessionKey: '1' })).rejects.toThrow('404');
  });
});
