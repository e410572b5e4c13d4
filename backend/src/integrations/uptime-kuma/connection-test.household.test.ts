import { describe, expect, it } from 'vitest';
import { openKumaTest } from '../../../test/support/kuma-client.ts';
import type { Dialect } from '../../../test/support/recorded-kuma.ts';
import { twoFactorKey, useSimulatedKuma } from '../../../test/support/simulated-kuma.ts';

const dialects: Dialect[] = [1, 2];

describe.each(dialects)('the connection test of a simulated Uptime Kuma %i', (dialect) => {
  const { url, otherUrl, kuma, setService, account } = useSimulatedKuma(dialect);

  it('counts what it watches and brings the token, which is enough from then on', async () => {
    const { monitors, version } = await kuma().state();
    const found = await openKumaTest()({ url: url(), ...(await account()) });
    expect(found).toMatchObject({ problem: null, version, monitorCount: monitors.length });
    const again = await openKumaTest()({ url: url(), token: found.token ?? '' });
    expect(again).toMatchObject({ problem: null, token: null });
  });

  it('tells what is wrong with a sign-in', async () => {
    const right = await account();
    const problemOf = async (target: object) => (await openKumaTest()({ url: url(), ...target })).problem;
    expect(await problemOf({ ...right, password: 'no' })).toBe('credentials');
    expect(await problemOf({ token: 'no' })).toBe('credentials');
    expect(await problemOf({})).toBe('credentials');
    await kuma().setAccount({ twoFactorKey });
    const missing = await openKumaTest()({ url: url(), ...right });
    const wrong = await openKumaTest()({ url: url(), ...right, code: '000000' });
    expect([missing.problem, wrong.problem]).toEqual(['two-factor', 'two-factor']);
    expect(missing.steps[2]?.detail).not.toBe(wrong.steps[2]?.detail);
    await kuma().spendLogins();
    expect(await problemOf(right)).toBe('rate-limited');
  });

  it('passes with the code of a second factor', async () => {
    await kuma().setAccount({ twoFactorKey });
    expect(await openKumaTest()({ url: url(), ...(await account()) })).toMatchObject({
      problem: null,
      token: expect.any(String),
    });
  });

  it('knows another service of the household from an Uptime Kuma', async () => {
    expect((await openKumaTest()({ url: otherUrl(), ...(await account()) })).problem).toBe('wrong-service');
  });

  it('says that everybody is let in', async () => {
    await kuma().setAccount({ authentication: false });
    const found = await openKumaTest()({ url: url() });
    expect(found).toMatchObject({ problem: null, token: null });
    expect(found.steps[2]?.detail).toMatch(/everybody/);
  });

  it.each([
    [{ mode: 'down' }, 'unreachable'],
    [{ mode: 'fail' }, 'unreachable'],
    [{ mode: 'garbage', body: 'html' }, 'wrong-service'],
    [{ mode: 'redirect' }, 'redirected'],
    [{ mode: 'hang' }, 'timeout'],
  ] as const)('says of %j that it is %s', async (fault, problem) => {
    await setService(fault);
    const found = await openKumaTest(fault.mode === 'hang' ? 300 : undefined)({ url: url() });
    expect(found.problem).toBe(problem);
  });
});
