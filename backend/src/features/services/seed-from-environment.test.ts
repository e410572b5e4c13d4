import { describe, expect, it } from 'vitest';
import { createTesters, plainSealer, tested } from '../../../test/support/services.ts';
import { createConfigMemory } from './config-memory.ts';
import { createNoteFacts } from './facts.ts';
import { createServiceKinds } from './kinds/index.ts';
import { createSaveService } from './save-service.ts';
import { createServicesSeed } from './seed-from-environment.ts';
import type { ServiceChange } from './services.repository.ts';
import type { StoredService } from './stored-service.ts';

/** A database in memory, and a seed on it. */
const open = (find: Parameters<typeof createTesters>[0] = () => tested(), rows: StoredService[] = []) => {
  const logged: { message: string; fields: Record<string, unknown> }[] = [];
  const note = (fields: object, message: string) => void logged.push({ message, fields: { ...fields } });
  const repository = {
    list: async () => rows,
    async save(change: ServiceChange) {
      if (rows.some(({ name }) => name === change.name)) return 'conflict' as const;
      rows.push({ ...change, revision: 1, updatedAt: new Date(0), updatedBy: null });
      return 'saved' as const;
    },
    noteFacts: async (name: StoredService['name'], facts: object) => {
      const row = rows.find((candidate) => candidate.name === name);
      if (row) Object.assign(row.data, facts);
    },
  };
  const memory = createConfigMemory({ load: repository.list });
  const { testers, tried } = createTesters(find);
  const seed = createServicesSeed({
    memory,
    save: createSaveService({ repository, sealer: plainSealer }),
    sealer: plainSealer,
    kinds: createServiceKinds({ testers, findOwnerToken: async () => null }),
    noteFacts: createNoteFacts({ repository, memory }),
    log: { info: note, warn: note },
    retryMs: 1,
  });
  const tend = () => seed.tend(new AbortController().signal);
  return { seed, tend, rows, tried, logged };
};

const overseerr = { OVERSEERR_URL: 'http://box:5055', OVERSEERR_API_KEY: 'the-key' };
const kuma = {
  UPTIME_KUMA_URL: 'http://box:3001',
  UPTIME_KUMA_USERNAME: 'ruth',
  UPTIME_KUMA_PASSWORD: 'the-password',
};
const youtube = { YOUTUBE_DOWNLOAD_DIR: '/media/youtube', YOUTUBE_PLEX_PATH: '/data/youtube' };

const standing = 'The settings made in the browser stand over those of the environment';

describe('the first start', () => {
  it('saves what needs no answer before it asks anybody', async () => {
    const { seed, rows, tried } = open();
    await seed.plant({ ...overseerr, ...kuma, ...youtube });
    expect(tried).toEqual([]);
    expect(rows).toMatchObject([
      {
        name: 'overseerr',
        url: 'http://box:5055',
        sealedSecret: 'service_config:overseerr:apiKey|the-key',
        enabled: true,
      },
      { name: 'youtube', url: null, data: { folder: '/media/youtube', plexPath: '/data/youtube' } },
    ]);
  });

  it('then asks who they are, and turns a password into a token', async () => {
    const { seed, tend, rows } = open((name) => ({
      ...tested(null, { serverName: name, version: '3.1.0' }),
      ...(name === 'uptime-kuma' && { token: 'the-token' }),
    }));
    await seed.plant({ ...overseerr, ...kuma });
    await tend();
    expect(rows).toMatchObject([
      { name: 'overseerr', data: { name: 'overseerr', version: '3.1.0' } },
      { name: 'uptime-kuma', sealedSecret: 'service_config:uptime-kuma:apiKey|the-token' },
    ]);
    expect(JSON.stringify(rows)).not.toContain('the-password');
  });

  it('waits for an Uptime Kuma that is not there yet', async () => {
    let tries = 0;
    const { seed, tend, rows } = open(() => {
      tries += 1;
      return tries < 4 ? tested('unreachable') : { ...tested(), token: 'the-token' };
    });
    await seed.plant(kuma);
    await tend();
    expect(tries).toBe(4);
    expect(rows).toHaveLength(1);
  });

  it.each(['credentials', 'two-factor', 'wrong-service'] as const)(
    'tries Uptime Kuma once when the problem is %s',
    async (problem) => {
      const { seed, tend, rows, tried, logged } = open(() => tested(problem));
      await seed.plant(kuma);
      await tend();
      expect(tried).toHaveLength(1);
      expect(rows).toEqual([]);
      expect(logged.at(-1)).toMatchObject({ fields: { service: 'uptime-kuma', problem } });
    },
  );

  it('stops waiting when somebody has set it up in the browser meanwhile', async () => {
    const { seed, tend, rows, tried } = open(() => tested('unreachable'));
    await seed.plant(kuma);
    rows.push({
      name: 'uptime-kuma',
      url: 'http://other:3001',
      sealedSecret: null,
      enabled: true,
      data: {},
      revision: 1,
      updatedAt: new Date(0),
      updatedBy: 'Ruth',
    });
    await tend();
    expect(tried.length).toBeLessThan(2);
    expect(rows).toMatchObject([{ url: 'http://other:3001' }]);
  });

  it('stops waiting when the portal stops', async () => {
    const { seed } = open(() => tested('unreachable'));
    await seed.plant(kuma);
    const stopping = new AbortController();
    const tending = seed.tend(stopping.signal);
    stopping.abort();
    await expect(tending).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('keeps what does not work yet, and says so', async () => {
    const { seed, tend, rows, logged } = open(() => tested('unreachable'));
    await seed.plant(overseerr);
    await tend();
    expect(rows).toHaveLength(1);
    expect(logged.at(-1)).toMatchObject({ fields: { service: 'overseerr', problem: 'unreachable' } });
  });

  it('can do nothing with an address without a key', async () => {
    const { seed, rows, logged } = open();
    await seed.plant({ OVERSEERR_URL: 'http://box:5055' });
    expect(rows).toEqual([]);
    expect(logged).toHaveLength(1);
  });
});

describe('a later start', () => {
  const afterwards = async (environment: object) => {
    const first = open();
    await first.seed.plant({ ...overseerr, ...youtube });
    const later = open(undefined, first.rows);
    await later.seed.plant(environment);
    await later.tend();
    return later;
  };

  it('changes nothing, and is silent when nothing differs', async () => {
    const { tried, logged, rows } = await afterwards({ ...overseerr, ...youtube });
    expect({ tried, logged, saved: rows.length }).toEqual({ tried: [], logged: [], saved: 2 });
  });

  it('says which values of the environment do not count any more, and never what they are', async () => {
    const changed = { OVERSEERR_URL: 'http://other:5055', OVERSEERR_API_KEY: 'another-key' };
    const { logged, rows } = await afterwards({ ...changed, YOUTUBE_DOWNLOAD_DIR: '/elsewhere' });
    expect(rows).toMatchObject([{ url: 'http://box:5055' }, { data: { folder: '/media/youtube' } }]);
    expect(logged).toEqual([
      {
        message: standing,
        fields: { service: 'overseerr', variables: ['OVERSEERR_URL', 'OVERSEERR_API_KEY'] },
      },
      { message: standing, fields: { service: 'youtube', variables: ['YOUTUBE_DOWNLOAD_DIR'] } },
    ]);
  });
});
