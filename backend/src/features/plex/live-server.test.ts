import { describe, expect, it } from 'vitest';
import { AppError } from '../../kernel/errors.ts';
import { createLiveServer } from './live-server.ts';
import type { ChosenServer } from './ports.ts';

const at = (uri: string): ChosenServer => ({ machineIdentifier: 'm1', uri });
const down = () => new AppError('unavailable', 'upstream.unavailable', 'The Plex server cannot be reached.');

/** A server with one connection chosen, of which some work; probing finds the first that does. */
const household = (chosen: ChosenServer | null, working: string[]) => {
  let current = chosen;
  let probes = 0;
  let looks = 0;
  let nowMs = 1_000_000;
  const live = createLiveServer({
    server: {
      find: async () => current,
      reprobe: async () => {
        probes += 1;
        const [uri] = working;
        if (uri) current = at(uri);
        return uri ? current : null;
      },
      improve: async () => {
        looks += 1;
        const better = working[0];
        if (!current || better === undefined) return 'worse';
        if (better === current.uri) return better === 'local' ? 'best' : 'worse';
        current = at(better);
        return 'moved';
      },
    },
    now: () => nowMs,
  });
  const read = () =>
    live.read(async ({ uri }) => {
      if (!working.includes(uri)) throw down();
      return `read over ${uri}`;
    });
  const pass = (ms: number) => {
    nowMs += ms;
  };
  return { live, read, probes: () => probes, looks: () => looks, pass };
};

describe('a read of the household’s server', () => {
  it('goes over the chosen connection while that works', async () => {
    const { read, probes } = household(at('local'), ['local']);
    expect(await read()).toBe('read over local');
    expect(probes()).toBe(0);
  });

  it('needs a server to be chosen', async () => {
    await expect(household(null, []).read()).rejects.toMatchObject({ code: 'setup.required' });
  });

  it('moves to a connection that works when the chosen one dies', async () => {
    const { read, probes } = household(at('local'), ['relay']);
    expect(await read()).toBe('read over relay');
    expect(await read()).toBe('read over relay');
    expect(probes()).toBe(1);
  });

  it('probes once for everyone who fails at the same time', async () => {
    const { read, probes } = household(at('local'), ['relay']);
    await Promise.all([read(), read(), read()]);
    expect(probes()).toBe(1);
  });

  it('fails as it did when no connection works, and does not probe again at once', async () => {
    const { read, probes, pass } = household(at('local'), []);
    await expect(read()).rejects.toMatchObject({ code: 'upstream.unavailable' });
    await expect(read()).rejects.toMatchObject({ code: 'upstream.unavailable' });
    expect(probes()).toBe(1);
    pass(15_000);
    await expect(read()).rejects.toMatchObject({ code: 'upstream.unavailable' });
    expect(probes()).toBe(2);
  });

  it('is searched for at once after another address was chosen', async () => {
    const { read, live, probes } = household(at('local'), []);
    await expect(read()).rejects.toMatchObject({ code: 'upstream.unavailable' });
    live.forget();
    await expect(read()).rejects.toMatchObject({ code: 'upstream.unavailable' });
    expect(probes()).toBe(2);
  });

  it('takes over what others found meanwhile, even in the quiet time', async () => {
    const { read, live, probes } = household(at('local'), ['relay']);
    let finishSlowRead: () => void = () => {};
    const slowRead = live.read(async ({ uri }) => {
      if (uri === 'relay') return 'slow read over relay';
      await new Promise<void>((resolve) => {
        finishSlowRead = resolve;
      });
      throw down();
    });
    await read();
    finishSlowRead();
    expect(await slowRead).toBe('slow read over relay');
    expect(probes()).toBe(1);
  });

  it('does not probe for errors that another connection would bring too', async () => {
    const { live, probes } = household(at('local'), ['local']);
    const read = live.read(async () =>
      Promise.reject(new AppError('not-found', 'not_found', 'No such picture.')),
    );
    await expect(read).rejects.toMatchObject({ code: 'not_found' });
    expect(probes()).toBe(0);
  });
});

const fiveMinutesMs = 5 * 60_000;

describe('a worse connection than the best', () => {
  it('is left for a better one within five minutes, and then nobody looks any more', async () => {
    const working = ['relay'];
    const { live, read, looks, pass } = household(at('local'), working);
    expect(await read()).toBe('read over relay');
    working.unshift('local');
    pass(fiveMinutesMs - 1);
    await live.improve();
    expect([looks(), await read()]).toEqual([0, 'read over relay']);
    pass(1);
    await live.improve();
    expect([looks(), await read()]).toEqual([1, 'read over local']);
    for (let look = 0; look < 3; look += 1) {
      pass(fiveMinutesMs);
      await live.improve();
    }
    expect(looks()).toBe(2);
  });

  it('is kept while there is no better one, and asked about every five minutes', async () => {
    const { live, read, looks, pass } = household(at('relay'), ['relay']);
    for (let look = 0; look < 30; look += 1) {
      pass(60_000);
      await live.improve();
    }
    expect([looks(), await read()]).toEqual([6, 'read over relay']);
  });
});
