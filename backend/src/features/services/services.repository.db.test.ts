import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { createConfigMemory } from './config-memory.ts';
import { createReseal } from './reseal.ts';
import {
  createServicesRepository,
  type ServiceChange,
  type ServicesRepository,
} from './services.repository.ts';

let database: TestDatabase;
let repository: ServicesRepository;
beforeAll(async () => {
  database = await createTestDatabase();
  repository = createServicesRepository(database.db);
});
beforeEach(() => database.pool.query('truncate service_config, audit_log'));
afterAll(() => database.close());

const change = (more: Partial<ServiceChange> = {}): ServiceChange => ({
  name: 'overseerr',
  expected: null,
  url: 'http://box:5055',
  sealedSecret: 'sealed',
  enabled: true,
  data: { name: 'Seerr' },
  actorId: null,
  audit: { action: 'service.configured' },
  ...more,
});

const audited = async () => {
  const { rows } = await database.pool.query('select action, subject from audit_log');
  return rows;
};

describe('saving a service', () => {
  it('writes it with its entry in the audit log, both or neither', async () => {
    expect(await repository.save(change())).toBe('saved');
    expect(await repository.list()).toMatchObject([
      { name: 'overseerr', url: 'http://box:5055', sealedSecret: 'sealed', revision: 1, updatedBy: null },
    ]);
    expect(await audited()).toEqual([{ action: 'service.configured', subject: 'overseerr' }]);
    const nobody = '018f4e9a-7b1c-7d2e-8f3a-0123456789ab';
    await expect(
      repository.save(change({ expected: 1, url: 'http://x', actorId: nobody })),
    ).rejects.toThrow();
    expect(await repository.list()).toMatchObject([{ url: 'http://box:5055', revision: 1 }]);
    expect(await audited()).toHaveLength(1);
  });

  it('keeps one of many that start from the same', async () => {
    const at = (url: string, expected: number | null) => repository.save(change({ url, expected }));
    const urls = ['http://a', 'http://b', 'http://c', 'http://d'];
    for (const expected of [null, 1]) {
      const outcomes = await Promise.all(urls.map((url) => at(url, expected)));
      expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
      const [kept] = await repository.list();
      expect(kept?.url).toBe(urls[outcomes.indexOf('saved')]);
    }
    expect(await audited()).toHaveLength(2);
  });

  it('wants an address of everything but YouTube', async () => {
    await expect(repository.save(change({ url: null }))).rejects.toThrow();
    expect(await repository.save(change({ name: 'youtube', url: null, sealedSecret: null }))).toBe('saved');
  });
});

describe('what a service tells of itself', () => {
  it('is no change by anybody', async () => {
    await repository.save(change({ data: { name: 'Seerr', username: 'ruth' } }));
    await repository.noteFacts('overseerr', { version: '3.2.0' });
    expect(await repository.list()).toMatchObject([
      { data: { name: 'Seerr', username: 'ruth', version: '3.2.0' }, revision: 1 },
    ]);
    expect(await audited()).toHaveLength(1);
  });
});

describe('a change by another instance', () => {
  it('is noticed within seconds', async () => {
    await repository.save(change());
    let nowMs = 0;
    const memory = createConfigMemory({ load: repository.list, now: () => nowMs });
    const told: string[] = [];
    memory.onChanged((name) => told.push(name));
    await memory.read();
    await createServicesRepository(database.db).save(change({ expected: 1, url: 'http://other' }));
    nowMs = 3000;
    expect((await memory.read()).get('overseerr')?.url).toBe('http://other');
    expect(told).toEqual(['overseerr']);
  });
});

describe('sealing again', () => {
  const sealer = {
    seal: (plain: string, context: string) => `new|${context}|${plain}`,
    tryOpen: (sealed: string, context: string) => sealed.split(`|${context}|`)[1] ?? null,
    isOutdated: (sealed: string) => !sealed.startsWith('new|'),
  };
  const context = 'service_config:overseerr:apiKey';
  const secret = async () => (await repository.list())[0]?.sealedSecret;

  it('changes nothing but the seal', async () => {
    await repository.save(change({ sealedSecret: `old|${context}|the-key` }));
    await createReseal({ repository, sealer })();
    expect(await secret()).toBe(`new|${context}|the-key`);
    expect(await repository.list()).toMatchObject([{ revision: 1 }]);
  });

  it('leaves what cannot be opened, and what somebody changes meanwhile', async () => {
    await repository.save(change({ sealedSecret: 'old|service_config:plex:apiKey|moved' }));
    await createReseal({ repository, sealer })();
    expect(await secret()).toBe('old|service_config:plex:apiKey|moved');
    const seen = `old|${context}|the-key`;
    await repository.save(change({ expected: 1, sealedSecret: `new|${context}|newer` }));
    await repository.replaceSecret('overseerr', { from: seen, to: `new|${context}|the-key` });
    expect(await secret()).toBe(`new|${context}|newer`);
  });
});
