import type { ServiceName } from '@medianest/shared';
import { describe, expect, it } from 'vitest';
import { createConfigMemory } from './config-memory.ts';
import type { StoredService } from './stored-service.ts';

const service = (name: ServiceName, revision: number): StoredService => ({
  name,
  url: `http://${name}`,
  sealedSecret: null,
  enabled: true,
  data: {},
  revision,
  updatedAt: new Date(0),
  updatedBy: null,
});

/** A database that counts how often it is asked, and a clock that stands. */
const open = (...services: StoredService[]) => {
  const database = { services, asked: 0, nowMs: 0 };
  const memory = createConfigMemory({
    load: async () => {
      database.asked += 1;
      return database.services;
    },
    now: () => database.nowMs,
  });
  const changes: ServiceName[] = [];
  memory.onChanged((name) => changes.push(name));
  return { memory, database, changes };
};

const revisionOf = async (memory: ReturnType<typeof createConfigMemory>, name: ServiceName) =>
  (await memory.read()).get(name)?.revision;

describe('the configuration', () => {
  it('is read once by all who ask, and again after some seconds', async () => {
    const { memory, database } = open(service('overseerr', 1));
    await Promise.all([memory.read(), memory.read()]);
    database.nowMs = 2999;
    await memory.read();
    expect(database.asked).toBe(1);
    database.nowMs = 3000;
    await memory.read();
    expect(database.asked).toBe(2);
  });

  it('of another instance is noticed, and told', async () => {
    const { memory, database, changes } = open(service('overseerr', 1), service('plex', 1));
    await memory.read();
    database.services = [service('overseerr', 2), service('plex', 1), service('youtube', 1)];
    database.nowMs = 3000;
    expect(await revisionOf(memory, 'overseerr')).toBe(2);
    expect(changes).toEqual(['overseerr', 'youtube']);
  });

  it('is told to nobody at the first look, nor to who has gone', async () => {
    const { memory, database } = open(service('plex', 1));
    const told: ServiceName[] = [];
    const leave = memory.onChanged((name) => told.push(name));
    await memory.renew();
    leave();
    database.services = [service('plex', 2)];
    await memory.renew();
    expect(told).toEqual([]);
  });

  it('is read anew after it was forgotten, also by who asks during an older look', async () => {
    const loads: PromiseWithResolvers<StoredService[]>[] = [];
    const memory = createConfigMemory({
      load: () => {
        const load = Promise.withResolvers<StoredService[]>();
        loads.push(load);
        return load.promise;
      },
      now: () => 0,
    });
    const before = revisionOf(memory, 'plex');
    memory.forget();
    const after = revisionOf(memory, 'plex');
    expect(loads).toHaveLength(2);
    loads[1]?.resolve([service('plex', 2)]);
    expect(await after).toBe(2);
    loads[0]?.resolve([service('plex', 1)]);
    expect(await before).toBe(2);
    expect(await revisionOf(memory, 'plex')).toBe(2);
  });

  it('goes on as it was while the database is away, but not for who wants to change it', async () => {
    const { memory, database } = open(service('plex', 1));
    await memory.read();
    Object.defineProperty(database, 'services', {
      get: () => {
        throw new Error('no database');
      },
    });
    database.nowMs = 3000;
    expect(await revisionOf(memory, 'plex')).toBe(1);
    await expect(memory.renew()).rejects.toThrow('no database');
  });

  it('that cannot be read is asked for again', async () => {
    let broken = true;
    const memory = createConfigMemory({
      load: async () => {
        if (broken) throw new Error('no database');
        return [service('plex', 1)];
      },
    });
    await expect(memory.read()).rejects.toThrow('no database');
    broken = false;
    expect(await revisionOf(memory, 'plex')).toBe(1);
  });
});
