import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { makeFolder } from '../../../test/support/fake-tools.ts';
import { failureOf, playlistOf, videoId } from '../../../test/support/fake-youtube.ts';
import {
  createYoutubeSlice,
  type OpenSlice,
  type YoutubeSlice,
} from '../../../test/support/youtube-slice.ts';
import type { Actor } from '../../kernel/actor.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

let house: YoutubeSlice;
let slice: OpenSlice;
let folder: string;
let mara: Actor;
let jonas: Actor;
let ruth: Actor;

beforeEach(async () => {
  await database.pool.query(
    'truncate users, settings, youtube_downloads, youtube_files, youtube_follows cascade',
  );
  folder = await makeFolder();
  house = createYoutubeSlice({ database, folder });
  [mara, jonas, ruth] = [
    await house.live('mara'),
    await house.live('jonas'),
    await house.live('ruth', 'admin'),
  ];
  slice = house.open();
});

afterEach(() => slice.idle());

const start = async () => {
  await slice.jobs.start();
  await slice.idle();
};
const statuses = async (actor: Actor, id: string) =>
  (await slice.get(actor, id)).items.map(({ status }) => status);
const later = (minutes: number) => {
  house.world.now = new Date(house.world.now.getTime() + minutes * 60_000);
};
const refusal = (code: string) => expect.objectContaining({ code });
const filesOf = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .toSorted();

describe('an address', () => {
  it('is looked at once in five minutes', async () => {
    const query = { url: 'youtube.com/playlist?list=PLhome' };
    const preview = await slice.call('GET /youtube/preview', mara, { query });
    expect(preview).toMatchObject({
      ...{ kind: 'playlist', title: 'Things to do', total: 2, exceeds: [], durationSeconds: 120 },
      quota: { remaining: 3, limit: 5 },
      videos: [
        { position: 1, videoId: videoId('one'), hereIn: [], problem: null },
        { position: 2, videoId: videoId('two') },
      ],
    });
    later(4);
    await slice.call('GET /youtube/preview', mara, { query });
    expect(house.youtube.probed).toHaveLength(1);
    later(2);
    await slice.call('GET /youtube/preview', mara, { query });
    expect(house.youtube.probed).toHaveLength(2);
  });

  it('tells in which qualities its videos are here', async () => {
    await slice.ask(mara, { items: [videoId('one')] });
    await start();
    await slice.ask(mara, { items: [videoId('one')], quality: '480p' });
    await slice.idle();
    const query = { url: 'youtube.com/playlist?list=PLhome' };
    const preview = await slice.call('GET /youtube/preview', jonas, { query });
    const videos = 'videos' in preview ? preview.videos : [];
    expect(videos.map(({ hereIn }) => hereIn.toSorted())).toEqual([['480p', '720p'], []]);
  });

  it('of a video in a playlist is asked about', async () => {
    const url = `https://www.youtube.com/watch?v=${videoId('one')}&list=PLhome`;
    expect(await slice.call('GET /youtube/preview', mara, { query: { url } })).toEqual({
      kind: 'choice',
      videoUrl: `https://www.youtube.com/watch?v=${videoId('one')}`,
      playlistUrl: 'https://www.youtube.com/playlist?list=PLhome',
    });
    await expect(slice.ask(mara, { url })).rejects.toEqual(refusal('youtube.choose'));
  });

  it.each(['https://vimeo.com/1', 'https://www.youtube.com/playlist?list=WL', 'file:///etc/passwd'])(
    'that is none of YouTube is refused: %s',
    async (url) => {
      await expect(slice.ask(mara, { url })).rejects.toEqual(refusal('youtube.address_refused'));
      expect(house.youtube.probed).toEqual([]);
    },
  );

  it('cannot be looked at without a folder or a tool', async () => {
    house.youtube.state.listing = { outcome: 'failed', failure: failureOf('tool-missing') };
    await expect(slice.ask(mara)).rejects.toEqual(refusal('youtube.tool_missing'));
    house.world.hasFolder = false;
    await expect(slice.ask(mara)).rejects.toEqual(refusal('service.not_connected'));
  });
});

describe('a download', () => {
  it('is written down first, and then comes', async () => {
    const asked = await slice.ask(mara);
    expect(asked).toMatchObject({ status: 'queued', total: 2, done: 0, queuePosition: 1, isMine: true });
    await start();
    const done = await slice.get(mara, asked.id);
    expect(done).toMatchObject({ status: 'completed', done: 2, percent: 100, collection: 'ready' });
    expect(await filesOf()).toEqual(
      ['one', 'two'].flatMap((name) =>
        ['en.srt', 'jpg', 'mp4'].map((end) => `Called ${videoId(name)} [${videoId(name)}].${end}`),
      ),
    );
    expect(house.world.news).toMatchObject([
      { step: 'completed', id: asked.id, done: 2, userId: mara.userId },
    ]);
  });

  it('lies where others may read it as far as the umask lets them', async () => {
    await slice.ask(mara);
    await start();
    const [person = ''] = await readdir(folder).then((names) =>
      names.filter((name) => !name.startsWith('.')),
    );
    const [list = ''] = await readdir(join(folder, person));
    expect(list).toBe('YT Things to do [PLhome]');
    expect((await stat(join(folder, person, list))).mode & 0o777).toBe(0o750);
    const [file = ''] = await readdir(join(folder, person, list));
    expect((await stat(join(folder, person, list, file))).mode & 0o777).toBe(0o640);
  });

  it('above the limits waits for an administrator', async () => {
    await slice.call('PUT /admin/youtube/limits', ruth, {
      body: {
        user: { items: 1, sizeBytes: 1e9, durationSeconds: 3600 },
        admin: { items: 9, sizeBytes: 1e9, durationSeconds: 3600 },
      },
    });
    const { id, status } = await slice.ask(mara);
    expect(status).toBe('awaiting_approval');
    await start();
    expect(house.youtube.fetched).toEqual([]);
    await slice.call('POST /youtube/downloads/:id/approve', ruth, { params: { id } });
    await slice.idle();
    expect((await slice.get(mara, id)).status).toBe('completed');
    await expect(
      slice.call('POST /youtube/downloads/:id/deny', ruth, { params: { id }, body: { reason: '' } }),
    ).rejects.toEqual(refusal('youtube.already_decided'));
    expect(house.world.news.map(({ step }) => step)).toEqual(['waiting', 'approved', 'completed']);
    expect((await slice.ask(ruth)).status).toBe('queued');
  });

  it('that is denied says why and never comes', async () => {
    await slice.call('PUT /admin/youtube/limits', ruth, {
      body: {
        user: { items: 1, sizeBytes: 1e9, durationSeconds: 3600 },
        admin: { items: 9, sizeBytes: 1e9, durationSeconds: 3600 },
      },
    });
    const { id } = await slice.ask(mara);
    const body = { reason: 'Too much' };
    await slice.call('POST /youtube/downloads/:id/deny', ruth, { params: { id }, body });
    await start();
    expect(await slice.get(mara, id)).toMatchObject({ status: 'cancelled', reason: 'Too much' });
    expect(house.youtube.fetched).toEqual([]);
  });

  it('is one’s own: others do not learn of it, administrators do', async () => {
    const { id } = await slice.ask(mara);
    await expect(slice.get(jonas, id)).rejects.toEqual(refusal('not_found'));
    await expect(slice.call('DELETE /youtube/downloads/:id', jonas, { params: { id } })).rejects.toEqual(
      refusal('not_found'),
    );
    expect(await slice.get(ruth, id)).toMatchObject({ isMine: false, requestedBy: { name: 'mara' } });
  });

  it('is stopped when it turns out larger than what may be fetched, or than what was agreed to', async () => {
    const most: number[] = [];
    house.youtube.state.before = async ({ maxBytes }) => void most.push(maxBytes);
    house.youtube.state.listing = playlistOf(['one']);
    const limits = { items: 5, sizeBytes: 1e9, durationSeconds: 3600 };
    const tight = { ...limits, sizeBytes: 1 };
    await slice.call('PUT /admin/youtube/limits', ruth, { body: { user: limits, admin: tight } });
    await slice.ask(mara);
    await start();
    const { id } = await slice.ask(ruth, { quality: '480p' });
    await slice.call('POST /youtube/downloads/:id/approve', ruth, { params: { id } });
    await slice.idle();
    expect(most).toEqual([1e9, 2 * 60 * 110_000]);
  });

  it('is not begun without room for it, of which its preview tells before', async () => {
    const query = { url: 'youtube.com/playlist?list=PLhome' };
    // Two videos of a minute, of which one lies there twice while it is put together.
    const needed = 3 * 60 * 220_000;
    for (const [freeBytes, roomBytes] of [
      [1000, 0],
      [500_000_000 + needed - 1, needed - 1],
    ] as const) {
      house.world.freeBytes = freeBytes;
      expect(await slice.call('GET /youtube/preview', mara, { query })).toMatchObject({ roomBytes });
      await expect(slice.ask(mara)).rejects.toEqual(refusal('youtube.disk_full'));
    }
    house.world.freeBytes = 500_000_000 + needed;
    expect((await slice.ask(mara)).status).toBe('queued');
  });

  it('leaves their room to those that were asked for before', async () => {
    const [other, third] = ['PLother', 'PLthird'].map((id) => `https://www.youtube.com/playlist?list=${id}`);
    const ofMinute = 60 * 220_000;
    const room = async () => (await slice.call('GET /youtube/quota', mara)).roomBytes;
    await slice.ask(mara);
    // The same videos come once.
    await slice.ask(jonas);
    house.world.freeBytes = 500_000_000 + 6 * ofMinute - 1;
    expect(await room()).toBe(3 * ofMinute - 1);
    house.youtube.state.listing = playlistOf(['three', 'four']);
    await expect(slice.ask(jonas, { url: other })).rejects.toEqual(refusal('youtube.disk_full'));
    house.world.freeBytes += 1;
    await slice.ask(jonas, { url: other });
    expect(await room()).toBe(ofMinute);
    await start();
    // What they filled is no more free, which this disk does not show.
    expect(await room()).toBe(6 * ofMinute);
    // So that it is not there before it is counted.
    await slice.call('POST /admin/queue/pause', ruth);
    await slice.ask(mara, { url: third, quality: '480p' });
    expect(await room()).toBe(6 * ofMinute - (3 * ofMinute) / 2);
  });

  it('leaves to those that come now what is not there yet of them, and nothing to those that nobody agreed to', async () => {
    house.youtube.state.listing = playlistOf(['one'], { kind: 'video' });
    const limits = { items: 5, sizeBytes: 60 * 220_000, durationSeconds: 3600 };
    await slice.call('PUT /admin/youtube/limits', ruth, { body: { user: limits, admin: limits } });
    await slice.ask(mara);
    const { status } = await slice.ask(mara, { quality: '1080p' });
    expect(status).toBe('awaiting_approval');
    const room = async () => (await slice.call('GET /youtube/quota', mara)).roomBytes;
    const set = (change: string) =>
      database.pool.query(`update youtube_download_items set ${change} where status <> 'completed'`);
    house.world.freeBytes = 600_000_000;
    expect(await room()).toBe(100_000_000 - 2 * 60 * 220_000);
    await set("status = 'downloading', bytes_done = 5000000, bytes_total = 20000000");
    expect(await room()).toBe(100_000_000 - 15_000_000 - 20_000_000);
    // What an earlier attempt had may be cleared away.
    await set("status = 'waiting'");
    expect(await room()).toBe(100_000_000 - 2 * 20_000_000);
  });
});

describe('videos', () => {
  it('come for people in turn, whoever asked for more, and two at a time', async () => {
    house.youtube.state.listing = playlistOf(['a1', 'a2', 'a3', 'a4']);
    await slice.ask(mara);
    later(6);
    house.youtube.state.listing = playlistOf(['b1', 'b2'], { id: 'PLb' });
    await slice.ask(jonas, { url: 'https://www.youtube.com/playlist?list=PLb' });
    const two = Promise.withResolvers<void>();
    house.youtube.state.before = async () => {
      house.world.now = new Date(house.world.now.getTime() + 1000);
      if (house.youtube.fetched.length === 2) two.resolve();
      await two.promise;
    };
    await start();
    expect(house.youtube.fetched.slice(0, 4).toSorted()).toEqual(['a1', 'a2', 'b1', 'b2'].map(videoId));
    expect(house.youtube.mostActive()).toBe(2);
  });

  it('that two people want are fetched once', async () => {
    await Promise.all([slice.ask(mara), slice.ask(jonas)]);
    await start();
    expect(house.youtube.fetched.toSorted()).toEqual([videoId('one'), videoId('two')]);
    const { items } = await slice.call('GET /admin/downloads', ruth, { query: { offset: 0, limit: 30 } });
    expect(items.map(({ status, done }) => [status, done])).toEqual([
      ['completed', 2],
      ['completed', 2],
    ]);
    expect(items.flatMap((one) => one.items.map(({ status }) => status)).toSorted()).toEqual([
      ...['completed', 'completed'],
      ...['linked', 'linked'],
    ]);
  });

  it('that are here are linked one after the other, without the rest that YouTube is given', async () => {
    await slice.ask(mara);
    await start();
    slice = house.open({ restMs: 60_000 });
    const { id } = await slice.ask(jonas);
    await start();
    expect(await statuses(jonas, id)).toEqual(['linked', 'linked']);
  });

  it('are fetched again in another quality, under another name', async () => {
    await slice.ask(mara);
    await start();
    await slice.ask(mara, { quality: '480p' });
    await slice.idle();
    expect(house.youtube.fetched).toHaveLength(4);
    expect(await filesOf()).toContain(`Called ${videoId('one')} (480p) [${videoId('one')}].mp4`);
  });

  it('that somebody took away by hand are fetched again', async () => {
    await slice.ask(mara);
    await start();
    await database.pool.query("update youtube_files set path = 'nowhere/' || path");
    await slice.ask(mara);
    await slice.idle();
    expect(house.youtube.fetched).toHaveLength(4);
  });

  it('that fail for good leave the others alone; only they are tried again', async () => {
    house.youtube.state.script.set(videoId('one'), [failureOf('private', { isFinal: true })]);
    const { id } = await slice.ask(mara);
    await start();
    expect(await slice.get(mara, id)).toMatchObject({
      ...{ status: 'partial', done: 1, failed: 1 },
      items: [{ status: 'failed', problem: 'private', reason: expect.stringContaining('private') }, {}],
    });
    await slice.call('POST /youtube/downloads/:id/retry', mara, { params: { id } });
    await slice.idle();
    expect(house.youtube.fetched.filter((one) => one === videoId('two'))).toHaveLength(1);
    expect((await slice.get(mara, id)).status).toBe('completed');
    await expect(slice.call('POST /youtube/downloads/:id/retry', mara, { params: { id } })).rejects.toEqual(
      refusal('youtube.nothing_failed'),
    );
  });

  it('that broke off come later, ever more seldom, and then not any more', async () => {
    house.youtube.state.script.set(videoId('one'), Array(9).fill(failureOf('network')));
    const { id } = await slice.ask(mara);
    await start();
    expect(await statuses(mara, id)).toEqual(['waiting', 'completed']);
    slice.tick();
    await slice.idle();
    expect(house.youtube.fetched).toHaveLength(2);
    for (const minutes of [1, 2, 4, 8]) {
      later(minutes);
      slice.tick();
      await slice.idle();
    }
    expect(await statuses(mara, id)).toEqual(['failed', 'completed']);
    expect(house.youtube.fetched).toHaveLength(6);
  });

  it('wait for premieres however long that takes', async () => {
    const failures = Array(8).fill(failureOf('premiere', { retryAfterMs: 3_600_000 }));
    house.youtube.state.script.set(videoId('one'), failures);
    const { id } = await slice.ask(mara);
    await start();
    for (let turn = 0; turn < 8; turn += 1) {
      expect(await statuses(mara, id)).toEqual(['waiting', 'completed']);
      later(61);
      slice.tick();
      await slice.idle();
    }
    expect(await statuses(mara, id)).toEqual(['completed', 'completed']);
  });
});

describe('the queue', () => {
  it('pauses when YouTube asks for a person, tells why, and goes on by itself', async () => {
    const botCheck = failureOf('bot-check', { pausesQueue: true, retryAfterMs: 3_600_000 });
    house.youtube.state.listing = playlistOf(['one']);
    // However often it is taken before both workers have seen the pause.
    house.youtube.state.script.set(videoId('one'), Array(20).fill(botCheck));
    const { id } = await slice.ask(mara);
    await start();
    const view = await slice.call('GET /youtube/queue', jonas);
    expect(view).toMatchObject({ isPaused: true, pausedBecause: 'bot-check', waiting: 1, active: 0 });
    expect(house.world.queueNews).toEqual([expect.objectContaining({ pausedBecause: 'bot-check' })]);
    expect(await statuses(mara, id)).toEqual(['queued']);
    later(61);
    slice.tick();
    await slice.idle();
    const again = await slice.call('GET /youtube/queue', jonas);
    expect(Date.parse(again.resumesAt ?? '') - house.world.now.getTime()).toBe(2 * 3_600_000);
    house.youtube.state.script.clear();
    await slice.call('POST /admin/queue/resume', ruth);
    slice.tick();
    await slice.idle();
    expect((await slice.get(mara, id)).status).toBe('completed');
  });

  it('goes on at once with another program, but not against an administrator', async () => {
    house.youtube.state.listing = playlistOf(['one']);
    house.youtube.state.script.set(videoId('one'), [
      failureOf('tool-missing', { pausesQueue: true, retryAfterMs: null }),
    ]);
    const { id } = await slice.ask(mara);
    await start();
    expect(await slice.call('GET /youtube/queue', jonas)).toMatchObject({ pausedBecause: 'tool-missing' });
    await slice.noteNewTool();
    slice.tick();
    await slice.idle();
    expect((await slice.get(mara, id)).status).toBe('completed');
    await slice.call('POST /admin/queue/pause', ruth);
    await slice.noteNewTool();
    expect(await slice.call('GET /youtube/queue', jonas)).toMatchObject({ pausedBecause: 'administrator' });
  });

  it('stays paused by an administrator, also after a restart', async () => {
    await slice.call('POST /admin/queue/pause', ruth);
    const { id } = await slice.ask(mara);
    await start();
    slice = house.open();
    later(10_000);
    await start();
    expect(await statuses(mara, id)).toEqual(['queued', 'queued']);
    await slice.call('POST /admin/queue/resume', ruth);
    slice.tick();
    await slice.idle();
    expect((await slice.get(mara, id)).status).toBe('completed');
  });

  it('pauses when the disk has too little room', async () => {
    const { id } = await slice.ask(mara);
    house.world.freeBytes = 1000;
    await start();
    expect(house.youtube.fetched).toEqual([]);
    expect(await slice.call('GET /youtube/queue', mara)).toMatchObject({ pausedBecause: 'disk-full' });
    house.world.freeBytes = 1e12;
    later(16);
    slice.tick();
    await slice.idle();
    expect((await slice.get(mara, id)).status).toBe('completed');
  });

  it('goes on without a video for which there is too little room, and takes it when there is', async () => {
    house.youtube.state.listing = playlistOf(['one', 'two'], { lengths: { one: 10 * 3600 } });
    const { id } = await slice.ask(mara);
    house.world.freeBytes = 1e9;
    await start();
    expect(await slice.get(mara, id)).toMatchObject({
      status: 'queued',
      items: [
        { status: 'waiting', problem: 'disk-full', reason: expect.stringContaining('not enough room') },
        { status: 'completed' },
      ],
    });
    expect(await slice.call('GET /youtube/queue', mara)).toMatchObject({ isPaused: false });
    house.world.freeBytes = 1e12;
    later(6);
    slice.tick();
    await slice.idle();
    expect((await slice.get(mara, id)).status).toBe('completed');
  });

  it('goes on without a video that filled the disk, of which nothing is left there', async () => {
    house.youtube.state.before = async ({ stage, videoId: id }) => {
      if (id !== videoId('one')) return;
      await mkdir(stage, { recursive: true });
      await writeFile(join(stage, 'media.mp4.part'), 'half of it');
    };
    const full = failureOf('disk-full', { pausesQueue: true, retryAfterMs: 900_000 });
    house.youtube.state.script.set(videoId('one'), [full]);
    const { id } = await slice.ask(mara);
    await start();
    expect(await statuses(mara, id)).toEqual(['waiting', 'completed']);
    expect(await readdir(join(folder, '.medianest-stage'))).toEqual([]);
  });

  it('says once that the tool is too old, when two videos fail in that way', async () => {
    for (const name of ['one', 'two'])
      house.youtube.state.script.set(videoId(name), Array(5).fill(failureOf('tool-outdated')));
    const { id } = await slice.ask(mara);
    await start();
    later(2);
    slice.tick();
    await slice.idle();
    expect(house.world.outdated).toEqual(['said: tool-outdated']);
    expect(await statuses(mara, id)).toEqual(['failed', 'failed']);
  });
});

describe('what is cancelled', () => {
  it('stops at once and stays so after a restart', async () => {
    const begun = Promise.withResolvers<void>();
    house.youtube.state.before = async ({ signal }) => {
      begun.resolve();
      if (signal && !signal.aborted)
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
    };
    const { id } = await slice.ask(mara);
    await slice.jobs.start();
    await begun.promise;
    await slice.call('POST /youtube/downloads/:id/cancel', mara, { params: { id } });
    await slice.idle();
    expect(await statuses(mara, id)).toEqual(['cancelled', 'cancelled']);
    slice = house.open();
    await start();
    expect((await slice.get(mara, id)).status).toBe('cancelled');
    expect(await filesOf()).toEqual([]);
    await expect(slice.call('POST /youtube/downloads/:id/cancel', mara, { params: { id } })).rejects.toEqual(
      refusal('youtube.already_finished'),
    );
  });

  it('may be one video of several', async () => {
    const { id, items } = await slice.ask(mara);
    const params = { id, itemId: items[0]?.id };
    await slice.call('POST /youtube/downloads/:id/items/:itemId/cancel', mara, { params });
    await start();
    expect(await statuses(mara, id)).toEqual(['cancelled', 'completed']);
    expect((await slice.get(mara, id)).status).toBe('completed');
  });
});

describe('what is taken away', () => {
  it('goes with its files, unless another download uses them', async () => {
    const first = await slice.ask(mara);
    const second = await slice.ask(jonas);
    await start();
    const remove = (actor: Actor, id: string) =>
      slice.call('DELETE /youtube/downloads/:id', actor, { params: { id } });
    await remove(mara, first.id);
    expect(await filesOf()).toHaveLength(6);
    expect((await slice.get(jonas, second.id)).done).toBe(2);
    await remove(jonas, second.id);
    await slice.idle();
    expect(await filesOf()).toEqual([]);
    expect(await readdir(folder)).toEqual(['.medianest-stage']);
    expect(house.plex.shown()).toEqual({});
  });
});

describe('a playlist that is followed', () => {
  it('brings its new videos, and never those that were left out or taken away', async () => {
    const asked = await slice.ask(mara, { follow: true, items: [videoId('one')] });
    await start();
    expect(asked).toMatchObject({ isFollowed: true, total: 1 });
    house.youtube.state.listing = playlistOf(['new', 'one', 'two']);
    later(361);
    slice.tick();
    await slice.idle();
    const grown = await slice.get(mara, asked.id);
    expect(grown.items.map((item) => [item.videoId, item.position])).toEqual([
      [videoId('new'), 1],
      [videoId('one'), 2],
    ]);
    expect(grown.status).toBe('completed');
    expect(house.plex.shown()).toEqual({ 'Things to do': [videoId('new'), videoId('one')] });
    later(361);
    slice.tick();
    await slice.idle();
    expect(house.youtube.fetched).toHaveLength(2);
  });

  it('brings no more at once than may come without asking, and never one that is above it alone', async () => {
    const limits = { items: 2, sizeBytes: 1e12, durationSeconds: 3600 };
    await slice.call('PUT /admin/youtube/limits', ruth, { body: { user: limits, admin: limits } });
    const { id } = await slice.ask(mara, { follow: true });
    await start();
    const names = ['one', 'two', 'talk', 'film', 'a', 'b'];
    house.youtube.state.listing = playlistOf(names, { lengths: { talk: 3600, film: 3601 } });
    const listed = async () => {
      later(361);
      slice.tick();
      await slice.idle();
      return (await slice.get(mara, id)).items.map((item) => item.videoId);
    };
    expect(await listed()).toEqual(['one', 'two', 'talk'].map(videoId));
    expect(await listed()).toEqual(['one', 'two', 'talk', 'a', 'b'].map(videoId));
  });

  it('is looked at every six hours until nobody follows it', async () => {
    const { id } = await slice.ask(mara, { follow: true });
    await start();
    later(300);
    slice.tick();
    await slice.idle();
    expect(house.youtube.probed).toHaveLength(1);
    const stop = { params: { id }, body: { follow: false } };
    expect(await slice.call('PUT /youtube/downloads/:id/follow', mara, stop)).toMatchObject({
      isFollowed: false,
    });
    later(100);
    slice.tick();
    await slice.idle();
    expect(house.youtube.probed).toHaveLength(1);
  });
});
