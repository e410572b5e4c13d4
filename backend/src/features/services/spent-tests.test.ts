import type { ServiceSettings } from '@medianest/shared';
import { describe, expect, it } from 'vitest';
import { createSpentTests } from './spent-tests.ts';

const settings: ServiceSettings = {
  name: 'uptime-kuma',
  url: 'http://kuma.house',
  username: 'admin',
  password: 'a password',
  code: '123456',
  enabled: true,
};
const kept = { url: settings.url, secret: 'a token', data: {} };

const start = () => {
  let at = 0;
  const tests = createSpentTests(() => at);
  tests.remember('ann', settings, kept);
  return {
    tests,
    wait: (ms: number) => {
      at += ms;
    },
  };
};

describe('what a test brought', () => {
  it('is there once for who made it', () => {
    const { tests, wait } = start();
    wait(299_999);
    expect(tests.take('ben', settings)).toBeNull();
    expect(tests.take('ann', { ...settings })).toEqual(kept);
    expect(tests.take('ann', settings)).toBeNull();
  });

  it.each([
    { url: 'http://other.house' },
    { username: 'other' },
    { password: 'another' },
    { code: '654321' },
    { enabled: false },
  ])('is not there for %o', (other) => {
    const { tests } = start();
    expect(tests.take('ann', { ...settings, ...other })).toBeNull();
  });

  it('is gone after five minutes', () => {
    const { tests, wait } = start();
    wait(300_000);
    expect(tests.take('ann', settings)).toBeNull();
  });

  it('is replaced by the next test', () => {
    const { tests } = start();
    tests.remember('ann', { ...settings, code: '222222' }, { ...kept, secret: 'a newer token' });
    expect(tests.take('ann', settings)).toBeNull();
    expect(tests.take('ann', { ...settings, code: '222222' })?.secret).toBe('a newer token');
  });
});
