import type { ServiceSettings, TestProblem } from '@medianest/shared';
import { describe, expect, it } from 'vitest';
import { createTesters, tested } from '../../../../test/support/services.ts';
import type { OpenedService } from '../stored-service.ts';
import { createServiceKinds } from './index.ts';

const stored = (service: Partial<OpenedService> & Pick<OpenedService, 'name'>): OpenedService => ({
  url: 'http://box:5055',
  sealedSecret: service.secret ? 'sealed' : null,
  secret: null,
  enabled: true,
  data: {},
  revision: 1,
  updatedAt: new Date(0),
  updatedBy: null,
  ...service,
});

const open = (find: Parameters<typeof createTesters>[0] = () => tested()) => {
  const { testers, tried } = createTesters(find);
  const kinds = createServiceKinds({ testers, findOwnerToken: async () => 'owner-token' });
  /** Tries what was entered, and says what would be kept. */
  const attempt = async (settings: ServiceSettings, before: OpenedService | null = null) => {
    const attempted = kinds.attempt(settings, before);
    const found = await attempted.test();
    return { tried: tried.at(-1), kept: attempted.keep(found), problem: found.problem };
  };
  return { kinds, attempt, tried };
};

const secretRequired = { code: 'service.secret_required' };

describe('Overseerr', () => {
  const enter = (url: string, apiKey?: string): ServiceSettings => ({
    name: 'overseerr',
    url,
    enabled: true,
    ...(apiKey && { apiKey }),
  });
  const known = stored({
    name: 'overseerr',
    secret: 'stored-key',
    data: { name: 'Seerr', version: '3.0.0' },
  });

  it('is tried and kept with the key that was entered', async () => {
    const { tried, kept } = await open().attempt(enter('http://other:5055', 'new-key'), known);
    expect(tried).toEqual({ url: 'http://other:5055', apiKey: 'new-key' });
    expect(kept).toMatchObject({ url: 'http://other:5055', secret: 'new-key', data: { version: '1.2.3' } });
  });

  it('keeps its key while the address has the same origin', async () => {
    const { tried, kept } = await open().attempt(enter('http://BOX:5055/requests'), known);
    expect(tried).toMatchObject({ apiKey: 'stored-key' });
    expect(kept.secret).toBe('stored-key');
  });

  it.each([
    'http://box:5056',
    'https://box:5055',
    'http://box.evil.example:5055',
    'http://evil.example/box:5055',
    'http://other:5055',
  ])('never shows its key to %s', async (url) => {
    const { attempt, tried } = open();
    await expect(attempt(enter(url), known)).rejects.toMatchObject(secretRequired);
    expect(tried).toEqual([]);
  });

  it('needs a key at first, and when the stored one cannot be opened', async () => {
    const { attempt, kinds } = open();
    await expect(attempt(enter('http://box:5055'))).rejects.toMatchObject(secretRequired);
    const lost = { ...known, secret: null };
    await expect(attempt(enter('http://box:5055'), lost)).rejects.toMatchObject(secretRequired);
    expect(() => kinds.again(lost)).toThrow(expect.objectContaining(secretRequired));
  });

  it('keeps what is known of it when it is switched off untried', () => {
    const off = { ...enter('http://box:5055'), enabled: false } as ServiceSettings;
    expect(open().kinds.attempt(off, known).keep(null)).toEqual({
      url: 'http://box:5055',
      secret: 'stored-key',
      data: { name: 'Seerr', version: '3.0.0' },
    });
  });

  it('is tried again as it is saved', async () => {
    const { kinds, tried } = open();
    await kinds.again(known).test();
    expect(tried).toEqual([{ url: 'http://box:5055', apiKey: 'stored-key' }]);
  });
});

describe('Uptime Kuma', () => {
  const enter = (url: string, more: object = {}): ServiceSettings => ({
    name: 'uptime-kuma',
    url,
    enabled: true,
    ...more,
  });
  const known = stored({ name: 'uptime-kuma', secret: 'stored-token', data: { username: 'ruth' } });
  const giving = (token: string) => () => ({ ...tested(), token });
  const failing = (problem: TestProblem) => () => tested(problem);

  it('keeps the token that a password gives, and never the password', async () => {
    const credentials = { username: 'ruth', password: 'secret-password', code: '123456' };
    const { tried, kept } = await open(giving('new-token')).attempt(enter('http://kuma', credentials));
    expect(tried).toEqual({ url: 'http://kuma', ...credentials });
    expect(kept).toMatchObject({ secret: 'new-token', data: { username: 'ruth' } });
    expect(JSON.stringify(kept)).not.toContain('secret-password');
  });

  it('goes on with its token while the address has the same origin', async () => {
    const { tried, kept } = await open().attempt(enter('http://box:5055/'), known);
    expect(tried).toEqual({ url: 'http://box:5055/', token: 'stored-token' });
    expect(kept).toMatchObject({ secret: 'stored-token', data: { username: 'ruth' } });
  });

  it('asks for the password again when another address wants one, and shows it no token', async () => {
    const { attempt, tried } = open(failing('credentials'));
    await expect(attempt(enter('http://other'), known)).rejects.toMatchObject(secretRequired);
    expect(tried).toEqual([{ url: 'http://other' }]);
  });

  it('needs no password where nobody does', async () => {
    const { kept } = await open().attempt(enter('http://other'), known);
    expect(kept).toMatchObject({ url: 'http://other', secret: null });
    expect(kept.data).not.toHaveProperty('username');
  });

  it('loses no token by being switched off at another address', () => {
    const off = enter('http://other', { enabled: false });
    expect(() => open().kinds.attempt(off, known)).toThrow(expect.objectContaining(secretRequired));
  });

  it('wants to know whose password it is', async () => {
    const { attempt, tried } = open();
    await expect(attempt(enter('http://kuma', { password: 'x' }))).rejects.toMatchObject({
      code: 'validation.failed',
      meta: { fields: [{ path: 'body.username' }] },
    });
    expect(tried).toEqual([]);
  });

  it('is sent six passwords in a minute at most, by all who try', async () => {
    const { attempt, tried } = open(failing('credentials'));
    const enterWrong = () => attempt(enter('http://kuma', { username: 'ruth', password: 'wrong' }));
    const problems: unknown[] = [];
    for (let times = 0; times < 8; times += 1) problems.push((await enterWrong()).problem);
    expect(tried).toHaveLength(6);
    expect(problems.slice(6)).toEqual(['rate-limited', 'rate-limited']);
    expect((await attempt(enter('http://box:5055'), known)).tried).toMatchObject({ token: 'stored-token' });
  });

  it('says that credentials are wrong when they were entered', async () => {
    const { problem } = await open(failing('credentials')).attempt(
      enter('http://other', { username: 'ruth', password: 'wrong' }),
      known,
    );
    expect(problem).toBe('credentials');
  });
});

describe('Plex', () => {
  const enter = (url: string): ServiceSettings => ({ name: 'plex', url });
  const known = stored({
    name: 'plex',
    url: 'http://box:32400',
    data: { machineIdentifier: 'm1', name: 'Box' },
  });

  it('shows the owner’s token to the saved address alone', async () => {
    const { attempt } = open();
    const same = await attempt(enter('http://box:32400'), known);
    expect(same.tried).toMatchObject({ token: 'owner-token', machineIdentifier: 'm1', name: 'Box' });
    const other = await attempt(enter('http://other:32400'), known);
    expect(other.tried).not.toHaveProperty('token');
  });

  it('stays the same server at another address', async () => {
    const { kept } = await open().attempt(enter('http://other:32400'), known);
    expect(kept).toEqual({
      url: 'http://other:32400',
      secret: null,
      data: { machineIdentifier: 'm1', name: 'Box', version: '1.2.3' },
    });
  });

  it('has to be chosen in the set-up first', () => {
    expect(() => open().kinds.attempt(enter('http://box:32400'), null)).toThrow(
      expect.objectContaining({ code: 'conflict' }),
    );
  });
});

describe('YouTube', () => {
  it('is a folder, and how the media server calls it when that differs', async () => {
    const { attempt } = open();
    const enter = (plexPath?: string): ServiceSettings => ({
      name: 'youtube',
      folder: '/media/youtube',
      enabled: true,
      ...(plexPath && { plexPath }),
    });
    const { tried, kept } = await attempt(enter());
    expect(tried).toEqual({ folder: '/media/youtube' });
    expect(kept).toEqual({
      url: null,
      secret: null,
      data: { folder: '/media/youtube', name: null, version: '1.2.3' },
    });
    expect((await attempt(enter('/data'))).kept.data).toMatchObject({ plexPath: '/data' });
  });
});
