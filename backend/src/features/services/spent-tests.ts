import { createHmac, randomBytes } from 'node:crypto';
import type { ServiceSettings } from '@medianest/shared';
import type { Kept } from './kinds/index.ts';

interface SpentTest {
  fingerprint: string;
  kept: Kept;
  until: number;
}

/** As long as somebody looks at the result of a test before saving. */
const keepMs = 5 * 60_000;

/**
 * What a successful test brought that cannot be had twice: a service refuses a code that it has seen, so
 * saving right after the test must not sign in again.
 *
 * The last test of each administrator, in memory only, good once and for exactly what was entered.
 */
export const createSpentTests = (now: () => number = () => performance.now()) => {
  const tests = new Map<string, SpentTest>();
  // The settings hold a password, which nobody should be able to read or guess from what is kept.
  const key = randomBytes(32);
  const fingerprintOf = (settings: ServiceSettings) =>
    createHmac('sha256', key).update(JSON.stringify(settings)).digest('base64url');

  const forgetOld = () => {
    for (const [actorId, { until }] of tests) if (until <= now()) tests.delete(actorId);
  };

  return {
    remember(actorId: string, settings: ServiceSettings, kept: Kept) {
      forgetOld();
      tests.set(actorId, { fingerprint: fingerprintOf(settings), kept, until: now() + keepMs });
    },
    /** What the test of these very settings brought; null when there was none. */
    take(actorId: string, settings: ServiceSettings): Kept | null {
      forgetOld();
      const test = tests.get(actorId);
      if (test?.fingerprint !== fingerprintOf(settings)) return null;
      tests.delete(actorId);
      return test.kept;
    },
  };
};

export type SpentTests = ReturnType<typeof createSpentTests>;
