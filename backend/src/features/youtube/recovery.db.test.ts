import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { openDatabaseDoor } from '../../../test/support/database-door.ts';
import { makeFolder } from '../../../test/support/fake-tools.ts';
import { failureOf, playlistOf, videoId } from '../../../test/support/fake-youtube.ts';
import { createYoutubeSlice, type YoutubeSlice } from '../../../test/support/youtube-slice.ts';
import { createDatabase } from '../../database/client.ts';
import type { Actor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { createRows, type Rows } from './rows/index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

let house: YoutubeSlice;
let folder: string;
let mara: Actor;

beforeEach(async () => {
  await database.pool.query('truncate users, settings, youtube_downloads, youtube_files cascade');
  folder = await makeFolder();
  house = createYoutubeSlice({ database, folder });
  mara = await house.live('mara');
});

/** A download that came whole; of its first video, rows and files are then set back to an earlier moment. */
const fetchAll = async () => {
  const slice = house.open();
  const { id } = await slice.ask(mara);
  await slice.jobs.start();
  await slice.idle();
  const { rows } = await database.pool.query<{ itemId: string; path: string; fileId: string }>(
    `select i.id as "itemId", f.path, f.id as "fileId"
     from youtube_download_items i join youtube_files f on f.id = i.file_id order by i.position`,
  );
  const [first] = rows;
  if (!first) throw new Error('Nothing came');
  house.youtube.fetched.length = 0;
  return { id, ...first };
};

const setBack = (itemId: string, to: string) =>
  database.pool.query(`update youtube_download_items set finished_at = null, ${to} where id = $1`, [itemId]);

const restart = async (id: string) => {
  const slice = house.open();
  await slice.jobs.start();
  await slice.idle();
  return slice.get(mara, id);
};

const videosThere = async () =>
  (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.mp4'));

describe('after the portal was killed', () => {
  it('while a video came, its programs are ended and it comes again, once', async () => {
    const { id, itemId, path, fileId } = await fetchAll();
    await setBack(
      itemId,
      "status = 'downloading', file_id = null, process_group = 77, process_started_at = 'b:1'",
    );
    await database.pool.query('delete from youtube_files where id = $1', [fileId]);
    await rm(join(folder, path));
    expect(await restart(id)).toMatchObject({ status: 'completed', done: 2 });
    expect(house.youtube.killed).toEqual([{ pid: 77, startedAt: 'b:1', stageName: itemId }]);
    expect(house.youtube.fetched).toEqual([videoId('one')]);
    expect(await videosThere()).toHaveLength(2);
  });

  it('before the file moved, it is fetched again and lies there once', async () => {
    const { id, itemId, path } = await fetchAll();
    await setBack(itemId, "status = 'processing'");
    await rm(join(folder, path));
    expect(await restart(id)).toMatchObject({ status: 'completed', done: 2 });
    expect(house.youtube.fetched).toEqual([videoId('one')]);
    expect(await videosThere()).toHaveLength(2);
    const { rows } = await database.pool.query('select 1 from youtube_files');
    expect(rows).toHaveLength(2);
  });

  it('after the file moved, it is taken as here', async () => {
    const { id, itemId } = await fetchAll();
    await setBack(itemId, "status = 'processing'");
    expect(await restart(id)).toMatchObject({ status: 'completed', done: 2 });
    expect(house.youtube.fetched).toEqual([]);
  });

  it('with a file that is not whole under its name, it is fetched again', async () => {
    const { id, itemId, path } = await fetchAll();
    await setBack(itemId, "status = 'processing'");
    await writeFile(join(folder, path), 'o');
    expect(await restart(id)).toMatchObject({ status: 'completed', done: 2 });
    expect(house.youtube.fetched).toEqual([videoId('one')]);
    expect(await videosThere()).toHaveLength(2);
  });

  it('stages of nothing that is still to come are taken away', async () => {
    const { id } = await fetchAll();
    await mkdir(join(folder, '.medianest-stage', 'left-behind'), { recursive: true });
    await restart(id);
    expect(await readdir(join(folder, '.medianest-stage'))).toEqual([]);
  });
});

describe('while the library is not mounted', () => {
  const refetched = { url: `https://www.youtube.com/watch?v=${videoId('one')}` };
  /** Its mount point stays, as an empty folder. */
  const unmount = async () => {
    const aside = `${folder}-aside`;
    await rename(folder, aside);
    await mkdir(folder);
    const mount = async () => {
      await rmdir(folder);
      await rename(aside, folder);
    };
    onTestFinished(() => rm(aside, { recursive: true, force: true }));
    return mount;
  };
  const countFiles = async () => (await database.pool.query('select 1 from youtube_files')).rows.length;

  it('nothing is forgotten, nothing is made, and it goes on by itself when it is back', async () => {
    const { itemId } = await fetchAll();
    await setBack(itemId, "status = 'processing'");
    const mount = await unmount();
    const slice = house.open();
    await slice.jobs.start();
    const { id } = await slice.ask(mara, refetched);
    await slice.idle();
    expect(await readdir(folder)).toEqual([]);
    expect(await countFiles()).toBe(2);
    expect(await slice.call('GET /youtube/queue', mara)).toMatchObject({ pausedBecause: 'library-away' });
    expect(house.world.queueNews).toHaveLength(1);
    await mount();
    slice.tick();
    await slice.idle();
    expect(await slice.call('GET /youtube/queue', mara)).toMatchObject({ isPaused: false });
    expect((await slice.get(mara, id)).status).toBe('completed');
    expect(house.youtube.fetched).toEqual([]);
  });

  it('a video that comes at that moment is fetched again, into the library', async () => {
    let mount = async () => {};
    house.youtube.state.before = async () => {
      house.youtube.state.before = async () => {};
      mount = await unmount();
    };
    house.youtube.state.script.set(videoId('one'), [failureOf('unknown')]);
    house.youtube.state.listing = playlistOf(['one'], { kind: 'video' });
    const slice = house.open();
    const { id } = await slice.ask(mara, refetched);
    await slice.jobs.start();
    await slice.idle();
    expect(await readdir(folder)).toEqual([]);
    expect((await slice.get(mara, id)).items).toMatchObject([{ status: 'queued', problem: 'library-away' }]);
    await mount();
    slice.tick();
    await slice.idle();
    expect((await slice.get(mara, id)).status).toBe('completed');
    expect(await videosThere()).toHaveLength(1);
  });

  it('the files of a download that is taken away go when it is back', async () => {
    const { id } = await fetchAll();
    const mount = await unmount();
    const slice = house.open();
    await slice.call('DELETE /youtube/downloads/:id', mara, { params: { id } });
    expect(await countFiles()).toBe(2);
    await mount();
    await house.open().jobs.start();
    expect(await videosThere()).toEqual([]);
    expect(await countFiles()).toBe(0);
  });
});

describe('when the database goes away', () => {
  it('while a video comes, the video is here when it is back', async () => {
    const door = await openDatabaseDoor(database.target);
    const away = Promise.withResolvers<void>();
    const log = {
      info: () => undefined,
      warn: (_fields: object, message: string) => /database is away/.test(message) && away.resolve(),
    };
    const target = { url: door.url };
    const behindDoor = createDatabase({ target, poolSize: 5, log });
    onTestFinished(behindDoor.close);
    const cut = createYoutubeSlice({ database: behindDoor, folder, log });
    const [both, gone] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    cut.youtube.state.before = async () => {
      if (cut.youtube.fetched.length === 2) both.resolve();
      await gone.promise;
    };
    const slice = cut.open();
    await slice.jobs.start();
    await slice.idle();
    const { id } = await slice.ask(mara);
    await both.promise;
    await door.shut();
    gone.resolve();
    await away.promise;
    cut.youtube.state.before = async () => {};
    await door.reopen();
    await slice.idle();
    expect(await slice.get(mara, id)).toMatchObject({ status: 'completed', done: 2 });
    expect(await videosThere()).toHaveLength(2);
  });
});

describe('when only the answer of the database is lost', () => {
  let queue: Rows['queue'];
  beforeEach(() => {
    queue = createRows(database.db).queue;
  });

  it('a worker that asks again is given the same video, and others are not', async () => {
    await house.open().ask(mara);
    const [first, second] = [newId(), newId()];
    const taken = await queue.claimNext(new Date(), first);
    expect(taken).not.toBeNull();
    expect(await queue.claimNext(new Date(), first)).toBe(taken);
    const other = await queue.claimNext(new Date(), second);
    expect(other).not.toBe(taken);
    expect(await queue.claimNext(new Date(), second)).toBe(other);
    expect(await queue.claimNext(new Date(), newId())).toBeNull();
  });

  it('a video that was given up meanwhile is not given again', async () => {
    await house.open().ask(mara);
    const claim = newId();
    const taken = await queue.claimNext(new Date(), claim);
    await setBack(taken ?? '', "status = 'cancelled'");
    expect(await queue.claimNext(new Date(), claim)).not.toBe(taken);
  });

  it('a video that is said twice to be here stays, and one that was given up does not', async () => {
    await house.open().ask(mara);
    const taken = (await queue.claimNext(new Date(), newId())) ?? '';
    const place = { videoId: videoId('one'), quality: '720p' as const, path: 'one.mp4' };
    const file = { id: newId(), ...place, sizeBytes: 1, durationSeconds: 1 };
    await queue.beginPlacing(taken, file);
    const end = { status: 'completed', fileId: file.id, finishedAt: new Date() } as const;
    expect(await queue.finish(taken, end)).toBe(true);
    expect(await queue.finish(taken, end)).toBe(true);
    await setBack(taken, "status = 'cancelled'");
    expect(await queue.finish(taken, end)).toBe(false);
  });

  it('a file has one row, however often it is said where it will lie', async () => {
    await house.open().ask(mara);
    const taken = (await queue.claimNext(new Date(), newId())) ?? '';
    const place = { videoId: videoId('one'), quality: '720p' as const, path: 'one.mp4' };
    const file = { id: newId(), ...place, sizeBytes: 1, durationSeconds: 1 };
    expect(await queue.beginPlacing(taken, file)).toBe(true);
    expect(await queue.beginPlacing(taken, file)).toBe(true);
    const { rows } = await database.pool.query('select id from youtube_files');
    expect(rows).toEqual([{ id: file.id }]);
  });
});

describe('when the portal stops', () => {
  it('a video that comes goes back into the line without losing an attempt', async () => {
    const begun = Promise.withResolvers<void>();
    house.youtube.state.before = async ({ signal }) => {
      begun.resolve();
      if (signal && !signal.aborted)
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
    };
    const slice = house.open();
    const { id } = await slice.ask(mara);
    await slice.jobs.start();
    await begun.promise;
    await slice.jobs.close();
    expect((await slice.get(mara, id)).items.map(({ status }) => status)).toEqual(['queued', 'queued']);
    house.youtube.state.before = async () => {};
    expect(await restart(id)).toMatchObject({ status: 'completed', done: 2 });
  });
});
