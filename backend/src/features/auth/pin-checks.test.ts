import { describe, expect, it } from 'vitest';
import { authPolicy } from './auth.policy.ts';
import { type CheckPin, createPinChecks } from './pin-checks.ts';

type Said = Awaited<ReturnType<CheckPin>>;

const waiting: Said = { status: 'waiting' };
const slowDown = (retryAfterSeconds: number | null): Said => ({ status: 'slow-down', retryAfterSeconds });

/** Plex says these things one after the other, then "waiting". */
const createDesk = (...script: (Said | Error)[]) => {
  let nowMs = 0;
  let asked = 0;
  const checks = createPinChecks({
    clock: { now: () => new Date(nowMs) },
    async checkPin() {
      const said = script[asked] ?? waiting;
      asked += 1;
      if (said instanceof Error) throw said;
      return said;
    },
  });
  return {
    asked: () => asked,
    check: (flow = 'flow') => checks.check(flow, 'pin'),
    waitMs(ms: number) {
      nowMs += ms;
    },
    /** How long until Plex is asked the next time, looked at every half second. */
    async measureSilenceMs() {
      const before = asked;
      const since = nowMs;
      while (asked === before) {
        nowMs += 500;
        await checks.check('flow', 'pin');
      }
      return nowMs - since;
    },
  };
};

describe('asking Plex about a PIN', () => {
  it('happens at once, and then no more often than Plex allows', async () => {
    const desk = createDesk();
    for (const _ of Array(50)) expect(await desk.check()).toEqual(waiting);
    expect(desk.asked()).toBe(1);
    desk.waitMs(authPolicy.pinCheckMs);
    await desk.check();
    expect(desk.asked()).toBe(2);
  });

  it('is shared by those who ask at the same moment', async () => {
    const desk = createDesk({ status: 'claimed', authToken: 'token' });
    const answers = await Promise.all([desk.check(), desk.check(), desk.check()]);
    expect(answers.map(({ status }) => status)).toEqual(['claimed', 'claimed', 'claimed']);
    expect(desk.asked()).toBe(1);
  });

  it('goes on for one sign-in while another waits', async () => {
    const desk = createDesk(waiting, { status: 'gone' });
    await desk.check('one');
    expect(await desk.check('other')).toEqual({ status: 'gone' });
  });

  it('waits longer each time that Plex says "too often", up to half a minute', async () => {
    const desk = createDesk(...Array.from({ length: 8 }, () => slowDown(null)));
    expect(await desk.check()).toEqual(waiting);
    const silences = [];
    for (const _ of Array(7)) silences.push(await desk.measureSilenceMs());
    expect(silences).toEqual([1_500, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  });

  it('starts from the beginning once Plex is content', async () => {
    const desk = createDesk(slowDown(null), slowDown(null), slowDown(null), waiting, slowDown(null));
    await desk.check();
    for (const _ of Array(4)) await desk.measureSilenceMs();
    expect(await desk.measureSilenceMs()).toBe(1_500);
  });

  it('waits as long as Plex names, within reason', async () => {
    const desk = createDesk(slowDown(10), slowDown(0), slowDown(86_400));
    await desk.check();
    expect(await desk.measureSilenceMs()).toBe(10_000);
    expect(await desk.measureSilenceMs()).toBe(authPolicy.pinCheckMs);
    expect(await desk.measureSilenceMs()).toBe(authPolicy.pinBackoffMs.longest);
  });

  it('tells when Plex cannot be asked, and tries again later', async () => {
    const desk = createDesk(new Error('plex.tv is away'), { status: 'gone' });
    await expect(Promise.all([desk.check(), desk.check()])).rejects.toThrow('away');
    expect(await desk.check()).toEqual(waiting);
    desk.waitMs(authPolicy.pinCheckMs);
    expect(await desk.check()).toEqual({ status: 'gone' });
  });
});
