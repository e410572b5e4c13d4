import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { makeFolder } from '../../../test/support/fake-tools.ts';
import { playlistOf, videoId } from '../../../test/support/fake-youtube.ts';
import {
  createYoutubeSlice,
  type OpenSlice,
  type YoutubeSlice,
} from '../../../test/support/youtube-slice.ts';
import type { Actor } from '../../kernel/actor.ts';
import { createDownloadWrites } from './rows/download-writes.repository.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

let house: YoutubeSlice;
let slice: OpenSlice;
let mara: Actor;
let jonas: Actor;

beforeEach(async () => {
  await database.pool.query(
    'truncate users, settings, youtube_downloads, youtube_files, youtube_follows cascade',
  );
  house = createYoutubeSlice({ database, folder: await makeFolder() });
  [mara, jonas] = [await house.live('mara'), await house.live('jonas')];
  slice = house.open();
});

afterEach(() => slice.idle());

const start = async () => {
  await slice.jobs.start();
  await slice.idle();
};
const turn = async (minutes: number) => {
  house.world.now = new Date(house.world.now.getTime() + minutes * 60_000);
  slice.tick();
  await slice.idle();
};

describe('a playlist in Plex', () => {
  it('is one collection in its order, with words, a picture and one scan', async () => {
    const names = ['c', 'a', 'b'];
    house.youtube.state.listing = playlistOf(names);
    const { id } = await slice.ask(mara);
    await start();
    expect(house.plex.shown()).toEqual({ 'Things to do': names.map(videoId) });
    const [collection] = house.plex.collections.values();
    expect(collection).toMatchObject({ hasPoster: true, summary: expect.stringContaining('mara') });
    expect(house.plex.calls.filter((call) => call.startsWith('scan'))).toHaveLength(1);
    const [[key] = []] = [...house.plex.collections];
    const shown = await slice.get(mara, id);
    expect(shown).toMatchObject({ collection: 'ready', plexCollectionId: key });
    expect(shown.watchUrl).toBe(`https://plex.example/collection/${key}`);
    expect(shown.items.every(({ ratingKey }) => ratingKey !== null)).toBe(true);
  });

  it('may have more than a hundred videos', async () => {
    const names = Array.from({ length: 130 }, (_, at) => `v${at + 1000}`);
    house.youtube.state.listing = playlistOf(names);
    await slice.call('PUT /admin/youtube/limits', mara, {
      body: {
        user: { items: 500, sizeBytes: 1e13, durationSeconds: 1e7 },
        admin: { items: 500, sizeBytes: 1e13, durationSeconds: 1e7 },
      },
    });
    await slice.ask(mara);
    await start();
    expect(house.plex.shown()['Things to do']).toEqual(names.map(videoId));
  });

  it('is due from the very moment in which its last video is here', async () => {
    const { id } = await slice.ask(mara);
    await start();
    await database.pool.query('update youtube_downloads set collection_due_at = null');
    const settled = await createDownloadWrites(database.db).settle(id, house.world.now);
    expect(settled?.after.collectionDueAt).toEqual(house.world.now);
  });

  it('comes later when Plex does not answer, or has not seen the files', async () => {
    house.plex.state.isDown = true;
    const { id } = await slice.ask(mara);
    await start();
    expect(await slice.get(mara, id)).toMatchObject({ status: 'completed', collection: 'waiting' });
    house.plex.state.isDown = false;
    house.plex.state.isBlind = true;
    await turn(2);
    expect((await slice.get(mara, id)).collection).toBe('waiting');
    house.plex.state.isBlind = false;
    await turn(120);
    expect((await slice.get(mara, id)).collection).toBe('ready');
  });

  it('has a title of its own, whoever has that title already', async () => {
    house.plex.collections.set('7', { title: 'Things to do', items: ['1'], summary: '', hasPoster: false });
    await slice.ask(mara);
    await start();
    expect(Object.keys(house.plex.shown()).toSorted()).toEqual(['Things to do', 'Things to do (mara)']);
    await slice.ask(jonas);
    await slice.idle();
    expect(Object.keys(house.plex.shown())).toHaveLength(3);
  });

  it('keeps the name and the additions that people gave it', async () => {
    const { id } = await slice.ask(mara, { items: [videoId('one')] });
    await start();
    const [[, collection] = []] = [...house.plex.collections];
    Object.assign(collection ?? {}, { title: 'Ours now', items: [...(collection?.items ?? []), '9999'] });
    await slice.ask(mara);
    await slice.idle();
    expect((await slice.get(mara, id)).collection).toBe('ready');
    expect(house.plex.shown()).toEqual({ 'Ours now': [videoId('one'), videoId('two'), '?'] });
  });

  it('that somebody removed comes back only when asked for', async () => {
    house.youtube.state.listing = playlistOf(['one']);
    const { id } = await slice.ask(mara, { follow: true });
    await start();
    house.plex.collections.clear();
    house.youtube.state.listing = playlistOf(['one', 'two']);
    await turn(361);
    expect(await slice.get(mara, id)).toMatchObject({ collection: 'removed', done: 2, watchUrl: null });
    await turn(361);
    expect(house.plex.shown()).toEqual({});
    await slice.call('POST /youtube/downloads/:id/retry', mara, { params: { id } });
    await slice.idle();
    expect((await slice.get(mara, id)).collection).toBe('ready');
    expect(house.plex.shown()).toEqual({ 'Things to do': [videoId('one'), videoId('two')] });
  });

  it('is not made twice when the portal stopped between making it and writing that down', async () => {
    const { id } = await slice.ask(mara);
    await start();
    await database.pool.query(
      "update youtube_downloads set plex_collection_id = null, collection = 'waiting', collection_due_at = $1",
      [house.world.now],
    );
    slice = house.open();
    await start();
    expect((await slice.get(mara, id)).collection).toBe('ready');
    expect(Object.keys(house.plex.shown())).toEqual(['Things to do']);
  });

  it('needs no collection for a single video, which is found all the same', async () => {
    house.youtube.state.listing = playlistOf(['one'], { kind: 'video' });
    const url = `https://youtu.be/${videoId('one')}`;
    const { id } = await slice.ask(mara, { url });
    await start();
    expect(house.plex.shown()).toEqual({});
    const shown = await slice.get(mara, id);
    expect(shown).toMatchObject({ collection: 'none', watchUrl: expect.stringContaining('/item/') });
  });
});
