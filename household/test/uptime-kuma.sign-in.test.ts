import { describe, expect, it } from 'vitest';
import { credentials } from './kuma-client.ts';
import { useKuma } from './kuma-for-test.ts';

const kuma = useKuma();

describe('a sign-in in the moment of connecting', () => {
  it('is lost for ever in 2.x while the settings are cold, and heard when they are warm', async () => {
    const early = kuma.connect();
    let isAnswered = false;
    early.socket.once('connect', () => {
      void early.call('login', credentials).then(() => {
        isAnswered = true;
      });
    });
    await early.untilEvent('loginRequired');
    // Answers come in order: had the early one been heard, it would be answered before this one.
    expect(await early.call('login', credentials)).toEqual([{ ok: true, token: expect.any(String) }]);
    expect(isAnswered).toBe(false);

    const warm = kuma.connect();
    warm.socket.once('connect', () => void warm.call('login', credentials));
    await warm.untilEvent('ack login');
  });

  it('is always heard in 1.x', async () => {
    await kuma.control.setDialect(1);
    const early = kuma.connect();
    early.socket.once('connect', () => void early.call('login', credentials));
    expect(await early.untilEvent('ack login')).toMatchObject({ args: [{ ok: true }] });
  });
});

describe('credentials', () => {
  it.each([
    [1, { ok: false, msg: 'Incorrect username or password.' }],
    [2, { ok: true, token: expect.any(String) }],
  ] as const)('with spaces around the name are taken by 2.x only (line %i)', async (dialect, answer) => {
    await kuma.control.setDialect(dialect);
    const client = kuma.connect();
    await client.untilEvent('info');
    expect(await client.call('login', { ...credentials, username: ' admin ' })).toEqual([answer]);
  });

  it('without a password, or nothing at all, are wrong', async () => {
    const client = kuma.connect();
    await client.untilEvent('info');
    const refusal = [{ ok: false, msg: 'authIncorrectCreds', msgi18n: true }];
    expect(await client.call('login', { username: 'admin' })).toEqual(refusal);
    expect(await client.call('login', null)).toEqual(refusal);
  });

  it('give a token that signs in again without a limit, and that names the person', async () => {
    const client = kuma.connect();
    const { token } = (await client.signIn()) as { token: string };
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    expect(claims).toEqual({
      username: 'admin',
      h: expect.stringMatching(/^[0-9a-f]{32}$/),
      iat: expect.any(Number),
    });

    await kuma.control.spendLogins();
    expect(await client.call('loginByToken', token)).toEqual([{ ok: true }]);
    expect(await client.call('loginByToken', `${token.slice(0, -2)}xx`)).toEqual([
      { ok: false, msg: 'authInvalidToken', msgi18n: true },
    ]);
  });
});

describe('the limit of sign-ins', () => {
  it('is one for the whole server, and counts successes and sign-outs', async () => {
    const one = await kuma.signedIn();
    const other = await kuma.signedIn();
    await one.call('logout');
    expect((await kuma.control.state()).loginsLeft).toBe(17);
    await kuma.control.spendLogins();
    const tooFrequent = [{ ok: false, msg: 'Too frequently, try again later.' }];
    expect(await other.call('login', credentials)).toEqual(tooFrequent);
    const third = kuma.connect();
    await third.untilEvent('info');
    expect(await third.call('login', credentials)).toEqual(tooFrequent);
  });
});

describe('two factors', () => {
  const twoFactorKey = 'a key of the household';

  it.each([
    [1, { ok: false, msg: 'Invalid Token!' }],
    [2, { ok: false, msg: 'authInvalidToken', msgi18n: true }],
  ] as const)(
    'ask for a code, take each only once, and not for a kept token (line %i)',
    async (dialect, wrong) => {
      await kuma.control.setDialect(dialect);
      const { twoFactor } = await kuma.control.setAccount({ twoFactorKey });
      const code = twoFactor?.code ?? '';
      const client = kuma.connect();
      await client.untilEvent('info');
      expect(await client.call('login', credentials)).toEqual([{ tokenRequired: true }]);
      expect(await client.call('login', { ...credentials, token: '000000' })).toEqual([wrong]);
      const [welcome] = (await client.call('login', { ...credentials, token: code })) as [{ token: string }];
      expect(welcome).toMatchObject({ ok: true });
      expect(await client.call('login', { ...credentials, token: code })).toEqual([wrong]);
      expect(await client.call('loginByToken', welcome.token)).toEqual([{ ok: true }]);
      expect(await client.call('twoFAStatus')).toEqual([{ ok: true, status: true }]);
    },
  );
});

describe('being put out', () => {
  it('by a new password: refresh, then a disconnect after which nobody comes back by himself', async () => {
    const client = kuma.connect({ reconnection: true });
    const { token } = (await client.signIn()) as { token: string };
    const stranger = kuma.connect();
    await stranger.untilEvent('loginRequired');
    client.forget();
    await kuma.control.setAccount({ password: 'another-one' });
    await client.untilEvent('socket disconnect');
    expect(client.heard).toEqual([
      { event: 'refresh', args: [] },
      { event: 'socket disconnect', args: ['io server disconnect'] },
    ]);
    expect(client.socket.active).toBe(false);
    expect(stranger.socket.connected).toBe(true);

    client.forget();
    client.socket.connect();
    await client.untilEvent('loginRequired');
    const [refusal] = await client.call('loginByToken', token);
    expect(refusal).toEqual({ ok: false, msg: 'authInvalidToken', msgi18n: true });
    const [welcome] = await client.call('login', { ...credentials, password: 'another-one' });
    expect(welcome).toMatchObject({ ok: true });
  });

  it('by authentication that is switched on', async () => {
    await kuma.control.setAccount({ authentication: false });
    const client = kuma.connect();
    await client.untilEvent('autoLogin');
    expect(client.heard.some(({ event }) => event === 'loginRequired')).toBe(false);
    await kuma.control.setAccount({ authentication: true });
    expect(await client.untilEvent('socket disconnect')).toMatchObject({ args: ['io server disconnect'] });
  });
});
