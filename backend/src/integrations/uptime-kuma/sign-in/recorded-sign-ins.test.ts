import { describe, expect, it } from 'vitest';
import { openKuma } from '../../../../test/support/kuma-client.ts';
import { startRecordedSignIn } from '../../../../test/support/recorded-sign-in.ts';
import { createHastyTimers } from '../../../../test/support/timers.ts';

const password = { username: 'admin', password: 'secret-of-the-test' };

describe.each([1, 2] as const)('coming in to a recorded Uptime Kuma %i', (dialect) => {
  const come = async (section: string, credentials: Parameters<typeof openKuma>[1] = {}) => {
    const kuma = await startRecordedSignIn(dialect, section);
    return { kuma, ...openKuma(kuma.url, credentials) };
  };

  it.each([
    ['wrong password', 'credentials'],
    ['code wanted', 'two-factor-required'],
    ['code wrong', 'two-factor-wrong'],
    ['code used again', 'two-factor-wrong'],
  ])('stops after a %s, and does not try again', async (section, reason) => {
    const { client, kuma } = await come(section, { credentials: { ...password, code: '000000' } });
    await expect.poll(client.connection).toEqual({ phase: 'stopped', reason });
    expect(kuma.signIns()).toEqual(['login']);
  });

  it('waits for more than a minute when there were too many', async () => {
    const { client, kuma } = await come('too many', { now: () => 0 });
    await expect.poll(client.connection).toMatchObject({ phase: 'waiting', reason: 'rate-limited' });
    expect(client.connection()).toMatchObject({ retryAtMs: 61_000 });
    expect(kuma.signIns()).toEqual(['login']);
  });

  it('is live with the right code, and keeps the token', async () => {
    const { client, kept } = await come('code right', { credentials: { ...password, code: '458738' } });
    await expect.poll(client.state).toBe('live');
    expect(kept.tokens).toHaveLength(1);
    expect(client.list().map(({ monitor }) => monitor.name)).toEqual(['Media servers', 'Plex']);
  });

  it('needs nothing when authentication is off, and sends no password then', async () => {
    const { client, kuma, kept } = await come('authentication off', {
      credentials: password,
      timers: createHastyTimers(1),
    });
    await expect.poll(client.state).toBe('live');
    expect(client.list()).toHaveLength(2);
    expect([kuma.signIns(), kept.tokens]).toEqual([[], []]);
  });

  it('ends when the password is changed: put out, back once, and the token is worth nothing', async () => {
    const { client, kuma, states } = await come('password changed', { credentials: password });
    await expect.poll(client.connection).toEqual({ phase: 'stopped', reason: 'credentials' });
    expect(states).toEqual([
      ...['connecting', 'signing-in', 'live', 'waiting: kicked'],
      ...['connecting', 'signing-in', 'stopped: credentials'],
    ]);
    expect(kuma.signIns()).toEqual(['login', 'loginByToken']);
    expect(client.list()).toHaveLength(2);
  });

  it('waits for an administrator when Kuma has no account yet, without sending a password', async () => {
    const { client, kuma } = await come('not set up', { credentials: password });
    await expect.poll(client.connection).toMatchObject({ phase: 'waiting', reason: 'not-set-up' });
    expect(kuma.signIns()).toEqual([]);
  });
});
