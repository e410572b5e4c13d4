import { describe, expect, it } from 'vitest';
import { authPolicy } from './auth.policy.ts';
import { createRecovery, type RecoverySettings } from './recovery.ts';

const userId = '018f4e9a-7b1c-7d2e-8f3a-0123456789ab';

const createDesk = () => {
  let nowMs = Date.parse('2026-03-01T12:00:00Z');
  const stored = new Map<string, unknown>();
  const settings: RecoverySettings = {
    find: async (name, schema) => (stored.has(name) ? schema.parse(stored.get(name)) : null),
    async save(name, value) {
      stored.set(name, value);
    },
    take: async (name) => stored.delete(name),
  };
  return {
    stored: () => JSON.stringify([...stored]),
    recovery: createRecovery({ settings, clock: { now: () => new Date(nowMs) } }),
    waitMs(ms: number) {
      nowMs += ms;
    },
  };
};

const refusal = { code: 'auth.recovery_invalid' };

describe('a recovery link', () => {
  it('leads to its administrator once', async () => {
    const { recovery } = createDesk();
    const token = await recovery.issue(userId);
    expect(await recovery.redeem(token)).toBe(userId);
    await expect(recovery.redeem(token)).rejects.toMatchObject(refusal);
  });

  it('is worth nothing to whoever reads the database', async () => {
    const { recovery, stored } = createDesk();
    const token = await recovery.issue(userId);
    expect(stored()).toContain(userId);
    expect(stored()).not.toContain(token);
  });

  it('runs out', async () => {
    const { recovery, waitMs } = createDesk();
    const token = await recovery.issue(userId);
    waitMs(authPolicy.recoveryLinkMs);
    await expect(recovery.redeem(token)).rejects.toMatchObject(refusal);
  });

  it('is replaced by the next one, and cannot be guessed away', async () => {
    const { recovery } = createDesk();
    const first = await recovery.issue(userId);
    const second = await recovery.issue(userId);
    await expect(recovery.redeem(first)).rejects.toMatchObject(refusal);
    await expect(recovery.redeem('guess')).rejects.toMatchObject(refusal);
    expect(await recovery.redeem(second)).toBe(userId);
  });
});
