import { expect, it } from 'vitest';
import { createFetchAll } from './fetch-all.ts';

/** One worker, and videos of which YouTube is asked for those that are not here. */
const work = async (videos: readonly { isHere: boolean }[]) => {
  const did: string[] = [];
  const line = videos.map((_video, at) => String(at));
  const nothing = async () => undefined;
  const fetchAll = createFetchAll({
    queue: {
      claimNext: async () => line.shift() ?? null,
      findClaimed: async (id) => ({ id, downloadId: 'download' }) as never,
    },
    state: { isPaused: async () => false, pauseFor: async () => null, noteLibrary: nothing },
    folders: {
      find: async () => ({ folder: '/library', plexPath: '/library', isThere: true }),
      isThere: async () => true,
    },
    async workItem(_folder, { id }) {
      did.push(id);
      return { hasAsked: videos[Number(id)]?.isHere === false };
    },
    settle: nothing,
    clock: { now: () => new Date() },
    rest: async () => void did.push('rest'),
  });
  await fetchAll(new AbortController().signal);
  return did;
};

it('leaves YouTube alone for a moment after each video that it was asked for', async () => {
  expect(await work([{ isHere: false }, { isHere: false }])).toEqual(['0', 'rest', '1', 'rest']);
});

it('goes on at once after a video that was here already', async () => {
  expect(await work([{ isHere: true }, { isHere: false }, { isHere: true }])).toEqual([
    '0',
    '1',
    'rest',
    '2',
  ]);
});
