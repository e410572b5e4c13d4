import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createHouseholdControl, startHousehold } from '@medianest/household';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMediaServers } from '../../../../test/support/plex-clients.ts';

let household: Awaited<ReturnType<typeof startHousehold>>;
let control: ReturnType<typeof createHouseholdControl>;
let folder = '';
beforeAll(async () => {
  household = await startHousehold({ port: 0 });
  control = createHouseholdControl(household.controlUrl);
  await control.setScanDelay(0);
  const { server } = await control.state();
  folder = server.sections.find(({ key }) => key === sectionId)?.path ?? '';
});
afterAll(() => household.close());

const sectionId = '4';

const through = async (person: 'owner' | 'bob') => {
  const { people, server } = await control.state();
  const { machineIdentifier } = server;
  const { serverToken: token } = people[person];
  return openMediaServers().at({ machineIdentifier, uri: household.addresses.plex, token });
};

const found = <T>(read: { answer: string; value?: T }): T => {
  if (read.answer !== 'found' || read.value === undefined) throw new Error(read.answer);
  return read.value;
};

/** Puts so many videos there and waits until the server has seen them; answers their numbers by name. */
const put = async (names: readonly string[]) => {
  await mkdir(join(folder, 'List & more'), { recursive: true });
  for (const name of names) await writeFile(join(folder, 'List & more', `${name}.mp4`), name);
  const media = await through('owner');
  await media.scanFolder({ sectionId, folder: join(folder, 'List & more') });
  const page = { start: 0, size: 300 };
  const list = async () => found(await media.listSectionFiles({ sectionId, page }));
  await expect.poll(async () => (await list()).total, { timeout: 20_000 }).toBe(names.length);
  const byFile = new Map((await list()).files.map(({ file, ratingKey }) => [file, ratingKey]));
  return names.map((name) => byFile.get(join(folder, 'List & more', `${name}.mp4`)) ?? '');
};

describe('a collection on the simulated media server', () => {
  it('is made, filled past a hundred, ordered, described, and taken away', { timeout: 60_000 }, async () => {
    const media = await through('owner');
    const sections = found(await media.listSectionFolders());
    expect(sections.find(({ id }) => id === sectionId)).toEqual({
      id: sectionId,
      type: 'movie',
      folders: [folder],
    });
    const keys = await put(Array.from({ length: 105 }, (_, at) => `Video ${at + 1000} [v${at}]`));
    const made = await media.createCollection({ sectionId, title: 'Häus & Co', items: keys.slice(0, 100) });
    const id = made ?? '';
    await media.addToCollection(id, keys.slice(100));
    await media.orderByHand(id);
    await media.moveInCollection(id, { item: keys[104] ?? '', after: null });
    await media.moveInCollection(id, { item: keys[103] ?? '', after: keys[104] ?? '' });
    await media.removeFromCollection(id, keys[0] ?? '');
    await media.setSummary({ sectionId, ratingKey: id, summary: 'From YouTube & elsewhere' });
    const items = found(
      await media.listCollectionItems({ ratingKey: id, page: { start: 0, size: 200 } }),
    ).items;
    const order = items.map(({ ratingKey }) => ratingKey);
    expect(order).toHaveLength(104);
    expect(order.slice(0, 3)).toEqual([keys[104], keys[103], keys[1]]);
    expect(found(await media.findCollection(id))).toMatchObject({ title: 'Häus & Co' });
    await media.deleteCollection(id);
    await media.deleteCollection(id);
    expect(await media.findCollection(id)).toEqual({ answer: 'not-found' });
  });

  it('is changed by nobody but the owner', async () => {
    const bob = await through('bob');
    const refused = { code: 'upstream.unavailable', meta: { service: 'plex' } };
    await expect(bob.scanFolder({ sectionId, folder })).rejects.toMatchObject(refused);
    await expect(bob.createCollection({ sectionId, title: 'Mine', items: ['1'] })).rejects.toMatchObject(
      refused,
    );
  });
});
