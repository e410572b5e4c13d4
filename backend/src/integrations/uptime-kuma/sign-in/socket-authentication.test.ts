import { describe, expect, it } from 'vitest';
import { createFakeLink } from '../../../../test/support/fake-kuma-link.ts';
import { createNotebook } from '../../../../test/support/kuma-client.ts';
import { createManualTimers } from '../../../../test/support/timers.ts';
import type { KumaCredentials } from './authentication.ts';
import { createSignInAllowance } from './sign-in-allowance.ts';
import { createSocketAuthentication } from './socket-authentication.ts';

const password = { username: 'admin', password: 'hunter2' };

type Answers = Partial<Record<'login' | 'loginByToken', unknown>>;

const create = (credentials: KumaCredentials | null, answers: Answers = {}) => {
  const timers = createManualTimers();
  const { lines, log } = createNotebook();
  const kept = { credentials, tokens: [] as string[], isBroken: false };
  const fake = createFakeLink(({ event }) => answers[event as keyof Answers]);
  const authentication = createSocketAuthentication({
    credentials: {
      find: async () => kept.credentials,
      async saveToken(token) {
        if (kept.isBroken) throw new Error('no database');
        kept.tokens.push(token);
      },
    },
    allowance: createSignInAllowance({ elapsedMs: timers.elapsedMs }),
    timers,
    log,
  });
  const signIn = async () => {
    const outcome = authentication.signIn(fake.link).catch(({ reason }) => reason);
    await timers.pass(10_000);
    return outcome;
  };
  return { ...fake, timers, kept, lines, signIn };
};

describe('signing in to Uptime Kuma', () => {
  it('sends the password once, with the code, and keeps the token', async () => {
    const { say, signIn, calls, kept } = create(
      { ...password, code: '123456' },
      { login: { ok: true, token: 'a.b.c' } },
    );
    say('loginRequired');
    expect(await signIn()).toBe('signed-in');
    expect(calls).toEqual([{ event: 'login', args: [{ ...password, token: '123456' }] }]);
    expect(kept.tokens).toEqual(['a.b.c']);
  });

  it('needs no password with a kept token', async () => {
    const { signIn, calls } = create({ token: 'kept' }, { loginByToken: { ok: true } });
    expect(await signIn()).toBe('signed-in');
    expect(calls).toEqual([{ event: 'loginByToken', args: ['kept'] }]);
  });

  it('waits a moment for 1.x, which does not say that it wants a sign-in', async () => {
    const { signIn } = create(password, { login: { ok: true, token: 't' } });
    expect(await signIn()).toBe('signed-in');
  });

  it('sends no password to a Kuma that lets everybody in', async () => {
    const { say, signIn, calls } = create(password);
    say('autoLogin');
    expect(await signIn()).toBe('authentication-off');
    expect(calls).toEqual([]);
  });

  it('comes in without a kept token that no longer holds, when everybody may', async () => {
    const { say, signIn } = create(
      { token: 'dead' },
      { loginByToken: { ok: false, msg: 'authInvalidToken' } },
    );
    say('monitorList', {});
    expect(await signIn()).toBe('authentication-off');
  });

  it.each([
    ['credentials', { login: { ok: false, msg: 'authIncorrectCreds' } }],
    ['two-factor-required', { login: { tokenRequired: true } }],
    ['two-factor-wrong', { login: { ok: false, msg: 'authInvalidToken' } }],
    ['rate-limited', { login: { ok: false, msg: 'Too frequently, try again later.' } }],
    ['unexpected', { login: { ok: true } }],
  ] as [string, Answers][])('tells %s apart', async (reason, answers) => {
    const { say, signIn, kept } = create(password, answers);
    say('loginRequired');
    expect(await signIn()).toBe(reason);
    expect(kept.tokens).toEqual([]);
  });

  it('says when nobody has set Kuma up', async () => {
    const { say, signIn, calls } = create(null);
    say('loginRequired');
    say('setup');
    expect(await signIn()).toBe('not-set-up');
    expect(calls).toEqual([]);
  });

  it('asks for credentials when there are none', async () => {
    const { say, signIn } = create(null);
    say('loginRequired');
    expect(await signIn()).toBe('credentials');
  });

  it('needs the password once, though it is offered each time', async () => {
    const { say, signIn, calls, kept } = create(password, {
      login: { ok: true, token: 'fresh' },
      loginByToken: { ok: true },
    });
    say('loginRequired');
    expect([await signIn(), await signIn(), await signIn()]).toEqual(Array(3).fill('signed-in'));
    expect(calls.map(({ event }) => event)).toEqual(['login', 'loginByToken', 'loginByToken']);
    expect(kept.tokens).toEqual(['fresh']);
  });

  it('goes on with a token that could not be stored, without the password', async () => {
    const { say, signIn, calls, kept, lines } = create(password, {
      login: { ok: true, token: 'fresh' },
      loginByToken: { ok: true },
    });
    say('loginRequired');
    kept.isBroken = true;
    expect([await signIn(), await signIn()]).toEqual(['signed-in', 'signed-in']);
    expect(calls.map(({ event }) => event)).toEqual(['login', 'loginByToken']);
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toMatch(/fresh|hunter2/);
  });

  it('sends a password five times an hour at most', async () => {
    const { say, signIn, calls, timers } = create(password, { login: { ok: false, msg: 'busy' } });
    say('loginRequired');
    for (let round = 0; round < 8; round++) await signIn();
    expect(calls).toHaveLength(5);
    expect(await signIn()).toBe('rate-limited');
    await timers.pass(3_600_000);
    expect(await signIn()).toBe('unexpected');
  });
});
