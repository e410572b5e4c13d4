import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLibraryChanges, type LibraryChanges } from './library-changes.ts';

let changes: LibraryChanges;
let invalidated: (string | null)[];
let told: { userId: string; libraries: string[]; atMs: number }[];
let logged: string[];
/** What each person whose page is open sees; an error: Plex cannot say. */
let seen: Record<string, string[] | Error>;
let startedAt: number;

beforeEach(() => {
  vi.useFakeTimers();
  [invalidated, told, logged] = [[], [], []];
  seen = { ann: ['1', '2'], ben: ['2', '3'] };
  startedAt = Date.now();
  changes = createLibraryChanges({
    invalidate: (id) => void invalidated.push(id),
    visibleLibraries: async (userId) => {
      const visible = seen[userId] ?? [];
      if (visible instanceof Error) throw visible;
      return visible;
    },
    audience: {
      list: () => Object.keys(seen),
      tell: (userId, libraries) => void told.push({ userId, libraries, atMs: Date.now() - startedAt }),
    },
    log: { info: () => {}, warn: (_fields, message) => void logged.push(message) },
  });
});
afterEach(() => {
  changes.close();
  vi.useRealTimers();
});

const changeIn = (sectionId: string | null) => changes.onNotice({ kind: 'library-changed', sectionId });
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('a change in a library', () => {
  it('makes what is remembered of it old at once', () => {
    changeIn('2');
    expect(invalidated).toEqual(['2']);
  });

  it('is told within half a second to those who see that library, and to nobody else', async () => {
    changeIn('1');
    await pass(500);
    expect(told).toEqual([{ userId: 'ann', libraries: ['1'], atMs: 300 }]);
  });

  it('of nobody knows which is told to everybody, of the libraries that each sees', async () => {
    changeIn(null);
    await pass(500);
    expect(told).toMatchObject([
      { userId: 'ann', libraries: ['1', '2'] },
      { userId: 'ben', libraries: ['2', '3'] },
    ]);
  });

  it('is not told to somebody with whom the library is not shared any more', async () => {
    changeIn('2');
    seen.ann = ['1'];
    await pass(500);
    expect(told.map(({ userId }) => userId)).toEqual(['ben']);
  });

  it('is told to the others when Plex cannot say what somebody sees', async () => {
    seen.ann = new Error('no answer');
    changeIn('2');
    await pass(500);
    expect(told.map(({ userId }) => userId)).toEqual(['ben']);
    expect(logged).toEqual(['A person could not be told of a change in the library']);
  });

  it('makes memory old again right before it is told, so that nobody is answered from before', async () => {
    let before = 0;
    changeIn('1');
    before = invalidated.length;
    await pass(500);
    expect(invalidated.length).toBeGreaterThan(before);
  });
});

describe('what somebody stopped watching', () => {
  it('concerns everything', async () => {
    changes.onNotice({ kind: 'playback-stopped' });
    expect(invalidated).toEqual([null]);
    await pass(500);
    expect(told.map(({ libraries }) => libraries)).toEqual([
      ['1', '2'],
      ['2', '3'],
    ]);
  });
});

describe('notices that may have been missed', () => {
  it('make everything old at once, and are told of', async () => {
    changes.onMissed();
    expect(invalidated).toEqual([null]);
    await pass(500);
    expect(told).toHaveLength(2);
  });
});

describe('a flood', () => {
  it('of 10,000 notices in a second becomes a few events', async () => {
    for (let count = 0; count < 1_000; count += 1) {
      for (let more = 0; more < 10; more += 1) changeIn('1');
      await pass(1);
    }
    await pass(20_000);
    expect(told.map(({ atMs }) => atMs)).toEqual([300, 5_300]);
    expect(invalidated.length).toBeLessThanOrEqual(4);
  });

  it('that lasts is told of every five seconds, and once more after its end', async () => {
    for (let count = 0; count < 120; count += 1) {
      changeIn('1');
      await pass(100);
    }
    await pass(20_000);
    expect(told.map(({ atMs }) => atMs)).toEqual([300, 5_300, 10_300, 15_300]);
  });

  it('in one library does not delay another', async () => {
    for (let count = 0; count < 10; count += 1) {
      changeIn('1');
      await pass(100);
    }
    changeIn('3');
    await pass(300);
    expect(told.map(({ userId }) => userId)).toEqual(['ann', 'ben']);
  });

  it('of libraries that do not exist leaves no trail of timers', async () => {
    for (let id = 0; id < 5_000; id += 1) changeIn(`made-up-${id}`);
    expect(vi.getTimerCount()).toBeLessThan(500);
    await pass(30_000);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('closing', () => {
  it('leaves nothing to be done later', async () => {
    changeIn('1');
    changes.close();
    expect(vi.getTimerCount()).toBe(0);
    await pass(10_000);
    expect(told).toEqual([]);
  });
});
