import { createHouseholdControl, startHousehold } from '@medianest/household';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openOverseerr, openOverseerrTest } from '../../../test/support/overseerr.ts';

let household: Awaited<ReturnType<typeof startHousehold>>;
let control: ReturnType<typeof createHouseholdControl>;
beforeAll(async () => {
  household = await startHousehold({ port: 0 });
  control = createHouseholdControl(household.controlUrl);
});
beforeEach(() => control.reset());
afterAll(() => household.close());

const target = async () => ({
  url: household.addresses.overseerr,
  apiKey: (await control.overseerr.state()).apiKey,
});

const unavailable = { code: 'upstream.unavailable', meta: { service: 'overseerr' } };

describe.each(['seerr', 'overseerr'] as const)('%s', (dialect) => {
  beforeEach(() => control.overseerr.set({ dialect }));

  it('is up', async () => {
    const overseerr = openOverseerr().client.at(await target());
    expect(await overseerr.probe()).toEqual({ answer: 'up', responseTimeMs: expect.any(Number) });
    expect(await overseerr.getPublicSettings()).toEqual({
      answer: 'found',
      value: {
        dialect,
        initialized: true,
        title: dialect === 'seerr' ? 'Seerr' : 'Overseerr',
        movie4kEnabled: false,
        series4kEnabled: false,
        partialRequestsEnabled: true,
      },
    });
    const version = dialect === 'seerr' ? '3.1.0' : '1.34.0';
    expect(await overseerr.getStatus()).toEqual({ answer: 'found', value: { version } });
  });

  it('passes the connection test', async () => {
    expect(await openOverseerrTest()(await target())).toMatchObject({ problem: null });
  });

  it('is told apart by what is wrong with it', async () => {
    const test = openOverseerrTest();
    const problemAfter = async (change: Parameters<typeof control.overseerr.set>[0]) => {
      const before = await target();
      await control.overseerr.set(change);
      const { problem } = await test(before);
      await control.reset();
      return problem;
    };
    expect(await problemAfter({ csrfProtection: true })).toBe('csrf');
    expect(await problemAfter({ initialized: false })).toBe('not-set-up');
    expect(await problemAfter({ apiKey: 'another key' })).toBe('credentials');
    expect(await problemAfter({ version: '1.20.0' })).toBe('too-old');
  });
});

describe('a probe', () => {
  it('tells a key that is not accepted, and a set-up that is not finished', async () => {
    const overseerr = openOverseerr().client.at({ ...(await target()), apiKey: 'wrong' });
    expect(await overseerr.probe()).toMatchObject({ answer: 'credentials' });
    await control.overseerr.set({ initialized: false });
    expect(await overseerr.probe()).toMatchObject({ answer: 'not-set-up' });
  });

  it('does not wait for GitHub', async () => {
    await control.overseerr.set({ statusHangs: true });
    expect(
      await openOverseerr()
        .client.at(await target())
        .probe(),
    ).toMatchObject({ answer: 'up' });
  });

  it.each([
    ['down', { mode: 'down' }],
    ['failing', { mode: 'fail' }],
    ['talking garbage', { mode: 'garbage' }],
    ['cutting its JSON', { mode: 'garbage', body: 'cut-json' }],
    ['leading elsewhere', { mode: 'redirect' }],
    ['overrun', { mode: 'rate-limit' }],
    ['sending 40 MB', { mode: 'oversize' }],
  ] as const)('of one that is %s fails', async (_what, fault) => {
    const overseerr = openOverseerr().client.at(await target());
    await control.setService('overseerr', fault);
    await expect(overseerr.probe()).rejects.toMatchObject(unavailable);
  });

  it('of one that hangs ends in time', async () => {
    const overseerr = openOverseerr({ timeoutMs: 50 }).client.at(await target());
    await control.setService('overseerr', { mode: 'hang' });
    await expect(overseerr.probe()).rejects.toMatchObject({
      code: 'upstream.timeout',
      meta: { service: 'overseerr' },
    });
  });
});

describe('the breaker', () => {
  it('opens after failures at the pace of a household, and closes when Overseerr is back', async () => {
    const { client, breakers } = openOverseerr({ volume: 4, resetMs: 1 });
    const at = await target();
    const probe = () => client.at(at).probe();
    await control.setService('overseerr', { mode: 'down' });
    for (const _ of [1, 2, 3, 4]) await probe().catch(() => undefined);
    expect(breakers.of(at.url).state()).not.toBe('closed');
    await control.setService('overseerr', { mode: 'up' });
    await expect
      .poll(() =>
        probe().then(
          ({ answer }) => answer,
          () => 'failed',
        ),
      )
      .toBe('up');
    expect(breakers.of(at.url).state()).toBe('closed');
  });

  it('takes a refused key for an answer', async () => {
    const { client, breakers } = openOverseerr({ volume: 2 });
    const at = { ...(await target()), apiKey: 'wrong' };
    for (const _ of [1, 2, 3, 4]) await client.at(at).probe();
    expect(breakers.of(at.url).state()).toBe('closed');
  });
});
