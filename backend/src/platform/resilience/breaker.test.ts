import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type Breaker,
  BreakerError,
  type BreakerOptions,
  type BreakerState,
  createBreaker,
} from './breaker.ts';

class Unwell extends Error {}
class NoSuchItem extends Error {}

let breaker: Breaker;
let changes: BreakerState[];

const open = (options: Partial<BreakerOptions> = {}) => {
  changes = [];
  breaker = createBreaker({
    name: 'a service',
    isFailure: (error) => error instanceof Unwell,
    onChange: (state) => changes.push(state),
    ...options,
  });
};

const fail = () => breaker.run(() => Promise.reject(new Unwell())).catch((error: unknown) => error);
const succeed = () => breaker.run(async () => 'fine');
const secondsPass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  breaker.close();
  vi.useRealTimers();
});

describe('a breaker with the values of the house', () => {
  it('opens at the traffic of a household: one failing call every ten seconds', async () => {
    open();
    for (let call = 0; call < 10; call += 1) {
      expect(breaker.state()).toBe('closed');
      await fail();
      await secondsPass(10);
    }
    expect(breaker.state()).toBe('open');
    expect(changes).toEqual(['open']);
  });

  it('would not open at that traffic with a window of ten seconds', async () => {
    open({ windowMs: 10_000 });
    for (let call = 0; call < 50; call += 1) {
      await fail();
      await secondsPass(10);
    }
    expect(breaker.state()).toBe('closed');
  });

  it('lets one call try again after 30 seconds, and closes when it works', async () => {
    open();
    for (let call = 0; call < 10; call += 1) await fail();
    await secondsPass(29);
    await expect(succeed()).rejects.toMatchObject({ reason: 'open' });
    await secondsPass(1);
    expect(breaker.state()).toBe('half-open');
    expect(await succeed()).toBe('fine');
    expect(changes).toEqual(['open', 'half-open', 'closed']);
  });

  it('opens again when that one call fails', async () => {
    open();
    for (let call = 0; call < 10; call += 1) await fail();
    await secondsPass(30);
    await fail();
    expect(breaker.state()).toBe('open');
  });

  it('does not call the service while open', async () => {
    open();
    for (let call = 0; call < 10; call += 1) await fail();
    const call = vi.fn(async () => 'fine');
    await expect(breaker.run(call)).rejects.toBeInstanceOf(BreakerError);
    expect(call).not.toHaveBeenCalled();
  });

  it('stays closed while half of the calls work', async () => {
    open();
    for (let call = 0; call < 20; call += 1) await (call % 2 ? fail() : succeed());
    expect(breaker.state()).toBe('closed');
  });

  it('counts answers such as "no such item" as answers, and passes them on', async () => {
    open();
    for (let call = 0; call < 20; call += 1)
      await expect(breaker.run(() => Promise.reject(new NoSuchItem()))).rejects.toBeInstanceOf(NoSuchItem);
    expect(breaker.state()).toBe('closed');
  });
});

describe('a slow call', () => {
  it('ends after ten seconds, is told to stop, and counts as a failure', async () => {
    open({ volume: 1 });
    let signal: AbortSignal | undefined;
    const ended = expect(
      breaker.run((given) => {
        signal = given;
        return new Promise(() => {});
      }),
    ).rejects.toMatchObject({ reason: 'timeout' });
    await secondsPass(9);
    expect(signal?.aborted).toBe(false);
    await secondsPass(1);
    await ended;
    expect(signal?.aborted).toBe(true);
    expect(breaker.state()).toBe('open');
  });

  it('does not stop the calls beside it', async () => {
    open();
    const slow = breaker.run(() => new Promise(() => {})).catch(() => 'ended');
    await secondsPass(5);
    let finish: (value: string) => void = () => {};
    let signal: AbortSignal | undefined;
    const other = breaker.run((given) => {
      signal = given;
      return new Promise<string>((resolve) => {
        finish = resolve;
      });
    });
    await secondsPass(5);
    expect(await slow).toBe('ended');
    expect(signal?.aborted).toBe(false);
    finish('fine');
    expect(await other).toBe('fine');
  });
});

describe('closing', () => {
  it('refuses further calls', async () => {
    open();
    breaker.close();
    await expect(succeed()).rejects.toMatchObject({ reason: 'closing' });
  });

  it('leaves no timer behind', async () => {
    open();
    for (let call = 0; call < 10; call += 1) await fail();
    breaker.close();
    expect(vi.getTimerCount()).toBe(0);
  });
});
