import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dialects } from '../src/overseerr/installation.ts';
import { bodyOf, useHousehold } from './household-for-test.ts';
import { shapeDifferences } from './shape-of.ts';

const household = useHousehold();

interface Recording {
  request: { method: string; path: string; headers: Record<string, string> };
  /** Null when no answer came within ten seconds. */
  status: number | null;
  contentType: string;
  body: unknown;
}

const folder = new URL('../recorded/overseerr/', import.meta.url);

const recordings = dialects.flatMap((dialect) =>
  readdirSync(new URL(`${dialect}/`, folder)).map((file) => ({
    dialect,
    name: file.replace('.json', ''),
    ...(JSON.parse(readFileSync(new URL(`${dialect}/${file}`, folder), 'utf8')) as Recording),
  })),
);

const recordedKey = 'testkey-medianest';

/** How the recorded server stood at that moment. */
const standing: Record<string, object> = {
  'key-without-users': { initialized: false },
  csrf: { csrfProtection: true },
};

describe.each(recordings.filter(({ status }) => status !== null))(
  '$dialect answers $name',
  ({ dialect, name, request, ...recorded }) => {
    it('as the real one did', async () => {
      await household.control.overseerr.set({ dialect, apiKey: recordedKey, ...standing[name] });
      const answer = await household.overseerr({
        path: request.path.replace('/api/v1', ''),
        method: request.method,
        token: '',
        headers: request.headers,
      });
      expect(answer.status).toBe(recorded.status);
      expect(answer.headers.get('content-type')).toBe(recorded.contentType);
      const body = await bodyOf(answer);
      if (answer.ok) expect(shapeDifferences(body, recorded.body)).toEqual([]);
      else expect(body).toEqual(recorded.body);
    });
  },
);

const asNoNumber = () => household.overseerr({ path: '/request', headers: { 'x-api-user': 'abc' } });

describe('a user id that is no number', () => {
  it('leaves Seerr without an answer', async () => {
    const asked = asNoNumber().then(
      () => 'answered',
      () => 'cut off',
    );
    expect(await Promise.race([asked, household.control.overseerr.state()])).toMatchObject({
      dialect: 'seerr',
    });
  });

  it('is the end of Overseerr', async () => {
    await household.control.overseerr.set({ dialect: 'overseerr' });
    await expect(asNoNumber()).rejects.toThrow();
    expect((await household.control.state()).services.overseerr).toEqual({ mode: 'down' });
  });
});

describe('the users', () => {
  it('come in pages', async () => {
    const page = await bodyOf<{ pageInfo: object; results: { id: number }[] }>(
      household.overseerr({ path: '/user?take=2&skip=2' }),
    );
    expect(page.pageInfo).toEqual({ pages: 2, pageSize: 2, results: 3, page: 2 });
    expect(page.results.map(({ id }) => id)).toEqual([3]);
  });

  it('are the people of Plex, by their account ids', async () => {
    const { results } = await bodyOf<{ results: { plexId: number }[] }>(
      household.overseerr({ path: '/user?take=1000' }),
    );
    const { owner, alice, bob } = household.state().people;
    expect(results.map(({ plexId }) => plexId)).toEqual([owner.id, alice.id, bob.id]);
  });
});

describe('protection against forged requests', () => {
  it('refuses changes before it looks at key or path, and lets reads pass', async () => {
    await household.control.overseerr.set({ csrfProtection: true });
    for (const token of ['', 'wrong', undefined]) {
      const refused = await household.overseerr({
        path: '/status',
        method: 'POST',
        ...(token !== undefined && { token }),
      });
      expect(refused.status).toBe(403);
      expect(await bodyOf(refused)).toEqual({ message: 'invalid csrf token' });
    }
    expect((await household.overseerr({ path: '/auth/me' })).status).toBe(200);
  });

  it('lets pass what brings the token of a page', async () => {
    await household.control.overseerr.set({ csrfProtection: true });
    const page = await household.overseerr({ path: '/settings/public' });
    const token = /XSRF-TOKEN=([^;]+)/.exec(page.headers.getSetCookie().join('\n'))?.[1] ?? '';
    const headers = { 'x-xsrf-token': token };
    const answer = await household.overseerr({ path: '/status', method: 'POST', headers });
    expect(answer.status).toBe(405);
  });
});

describe('its state', () => {
  it('changes with the dialect, and is put back', async () => {
    const { overseerr: initially } = household.state();
    expect(initially).toMatchObject({ dialect: 'seerr', version: '3.1.0', initialized: true });
    expect(initially.apiKey).toHaveLength(68);
    const changed = await household.control.overseerr.set({ dialect: 'overseerr' });
    expect(changed).toMatchObject({ dialect: 'overseerr', version: '1.34.0' });
    expect((await household.control.reset()).overseerr).toEqual(initially);
  });

  it('refuses what it is not', async () => {
    await expect(household.control.overseerr.set({ version: '' })).rejects.toThrow('400');
  });

  it('may keep who asks for its version waiting, and others not', async () => {
    await household.control.overseerr.set({ statusHangs: true });
    const asked = household.overseerr({ path: '/status' }).then(
      () => 'answered',
      () => 'cut off',
    );
    const other = household.overseerr({ path: '/settings/public' }).then(({ status }) => status);
    expect(await Promise.race([asked, other])).toBe(200);
  });
});
