import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { createHouseholdControl, startHousehold } from '../src/index.ts';
import { type Ask, useHousehold } from './household-for-test.ts';
import { isScanEnd, listenToPlex, statesOf } from './listen-to-plex.ts';
import { containersOf } from './media-container.ts';

const household = useHousehold();
const container = containersOf(household);
const statusOf = async (ask: Ask) => (await household.plex(ask)).status;
const folder = () => household.state().server.sections.find(({ key }) => key === '4')?.path ?? '';
const videos = async () => (await container('/library/sections/4/all?sort=titleSort')).Metadata;

afterEach(async () => {
  await rm(folder(), { recursive: true, force: true });
  await mkdir(folder());
});

async function put(name: string, content: string | Buffer = 'a video') {
  const path = join(folder(), name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

/** Asks for a scan and waits for its end. */
async function scan(path?: string) {
  const ears = await listenToPlex(household, 'owner');
  const query = path === undefined ? '' : `?path=${encodeURIComponent(path).replaceAll('%20', '+')}`;
  expect(await statusOf({ path: `/library/sections/4/refresh${query}`, as: 'owner' })).toBe(200);
  await ears.until(isScanEnd('4'));
  return ears.heard;
}

describe('the section YouTube', () => {
  it('is an Other Videos section on a folder that exists, and empty', async () => {
    const section = (await container('/library/sections')).Directory.find(({ key }) => key === '4');
    expect(section).toMatchObject({
      title: 'YouTube',
      type: 'movie',
      scanner: 'Plex Video Files Scanner',
      agent: 'tv.plex.agents.none',
      Location: [{ id: 4, path: folder() }],
    });
    expect((await container('/library/sections/4/all')).raw).not.toHaveProperty('Metadata');
    expect((await container('/library/sections/4/firstCharacter')).size).toBe(0);
  });

  it('is seen by the owner and Bob, not by Alice and Milo', async () => {
    for (const person of ['owner', 'bob'] as const)
      expect(await statusOf({ path: '/library/sections/4/all', as: person })).toBe(200);
    for (const person of ['alice', 'kid'] as const)
      expect(await statusOf({ path: '/library/sections/4/all', as: person })).toBe(404);
  });

  it('is scanned for the owner alone', async () => {
    expect(await statusOf({ path: '/library/sections/4/refresh', as: 'bob' })).toBe(403);
  });
});

describe('a scan', () => {
  it('finds videos by the names of their files, and nothing else', async () => {
    await put('A Channel/One fine day [dQw4w9WgXcQ].mp4', 'seven!!');
    await put('A Channel/One fine day [dQw4w9WgXcQ].info.json');
    await put('Two.MKV');
    await put('three.webm.part');
    const heard = await scan();
    const [one, two, ...others] = await videos();
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      title: 'One fine day',
      type: 'movie',
      guid: `local://${one?.ratingKey}`,
      Media: [{ Part: [{ file: join(folder(), 'A Channel/One fine day [dQw4w9WgXcQ].mp4'), size: 7 }] }],
    });
    expect(one).not.toHaveProperty('year');
    expect(two).toMatchObject({ title: 'Two' });
    expect(statesOf(heard, one?.ratingKey ?? '')).toEqual([0, 1]);
  });

  it('takes its time', async () => {
    await household.control.setScanDelay(60);
    const askedAt = performance.now();
    await scan();
    expect(performance.now() - askedAt).toBeGreaterThan(55);
  });

  it('of a folder leaves the others alone; a plus is a space', async () => {
    await put('First Channel/One.mp4');
    await put('Second/Two.mp4');
    await scan(join(folder(), 'First Channel'));
    expect((await videos()).map(({ title }) => title)).toEqual(['One']);
  });

  it('of a folder that does not exist ends at once, without an error', async () => {
    await household.control.setScanDelay(120_000);
    await scan(join(folder(), 'nowhere'));
    expect(await videos()).toEqual([]);
  });

  it('of a folder outside of the section is ignored', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'household-elsewhere-'));
    await writeFile(join(elsewhere, 'Secret.mp4'), 'x');
    const path = (outside: string) => `/library/sections/4/refresh?path=${encodeURIComponent(outside)}`;
    for (const outside of [elsewhere, join(folder(), '../..'), `${folder()}-2`])
      expect(await statusOf({ path: path(outside), as: 'owner' })).toBe(200);
    await scan();
    expect(await videos()).toEqual([]);
    await rm(elsewhere, { recursive: true });
  });

  it('takes away what is gone, and keeps the rating key of what stays', async () => {
    await put('One.mp4');
    await put('Two.mp4');
    await scan();
    const [one, two] = await videos();
    await rm(join(folder(), 'One.mp4'));
    const heard = await scan();
    expect(statesOf(heard, one?.ratingKey ?? '')).toEqual([9]);
    expect((await videos()).map(({ ratingKey }) => ratingKey)).toEqual([two?.ratingKey]);
  });

  it('waits for the one before it', async () => {
    await put('One.mp4');
    const ears = await listenToPlex(household, 'owner');
    for (let asked = 0; asked < 3; asked += 1)
      await household.plex({ path: '/library/sections/4/refresh', as: 'owner' });
    await ears.until(() => ears.heard.filter(isScanEnd('4')).length === 3);
    const events = ears.heard
      .flatMap(({ ActivityNotification = [] }) => ActivityNotification)
      .map(({ event }) => event);
    const oneScan = ['started', 'updated', 'ended'];
    expect(events).toEqual([...oneScan, ...oneScan, ...oneScan]);
    expect(await videos()).toHaveLength(1);
  });

  it('is an activity, and shows at the section, until it is cancelled', async () => {
    await household.control.setScanDelay(120_000);
    const ears = await listenToPlex(household, 'owner');
    await household.plex({ path: '/library/sections/4/refresh', as: 'owner' });
    await ears.until(({ type }) => type === 'activity');
    const section = async () =>
      (await container('/library/sections')).Directory.find(({ key }) => key === '4');
    expect((await container('/activities')).raw).toMatchObject({
      size: 1,
      Activity: [{ title: 'Scanning YouTube', type: 'library.update.section' }],
    });
    expect(await section()).toMatchObject({ refreshing: true });
    await household.plex({ path: '/library/sections/4/refresh', method: 'DELETE', as: 'owner' });
    await ears.until(isScanEnd('4'));
    expect(await section()).toMatchObject({ refreshing: false });
  });
});

describe('the picture of a video', () => {
  const sizeOf = async (path: string) => {
    const response = await household.plex({ path, as: 'owner' });
    expect(response.status).toBe(200);
    const { width, height } = await sharp(await response.arrayBuffer()).metadata();
    return [width, height];
  };
  const picture = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#840' } });

  it.each([
    ['jpg', 'jpeg'],
    ['png', 'png'],
    ['webp', 'webp'],
  ] as const)('lies beside it as %s', async (type, format) => {
    await put('One [id].mp4');
    await put(`One [id].${type}`, await picture(640, 360).toFormat(format).toBuffer());
    await scan();
    const [one] = await videos();
    expect(await sizeOf(one?.thumb ?? '')).toEqual([640, 360]);
    expect(await sizeOf(`/photo/:/transcode?width=320&height=320&url=${one?.thumb}`)).toEqual([320, 180]);
  });

  it('is drawn, as wide, when there is none', async () => {
    await put('One.mp4');
    await scan();
    const [one] = await videos();
    expect(await sizeOf(one?.thumb ?? '')).toEqual([1600, 900]);
  });

  it('is none when the file has gone since', async () => {
    await put('One.mp4');
    await put('One.jpg', await picture(64, 36).jpeg().toBuffer());
    await scan();
    const [one] = await videos();
    await rm(join(folder(), 'One.jpg'));
    expect(await statusOf({ path: one?.thumb ?? '', as: 'owner' })).toBe(404);
  });
});

describe('a folder of one’s own', () => {
  it('is scanned at the start, and stays at the end', async () => {
    const youtubeFolder = await mkdtemp(join(tmpdir(), 'household-given-'));
    await writeFile(join(youtubeFolder, 'Old [id].mp4'), 'x');
    const own = await startHousehold({ port: 0, youtubeFolder });
    const { server } = await createHouseholdControl(own.controlUrl).state();
    expect(server.sections.at(-1)).toEqual({ key: '4', title: 'YouTube', path: youtubeFolder, items: 1 });
    await own.close();
    await rm(youtubeFolder, { recursive: true });
  });
});
