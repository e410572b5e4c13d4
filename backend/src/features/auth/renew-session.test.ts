import { describe, expect, it } from 'vitest';
import { hashToken } from '../../platform/crypto/random.ts';
import { authPolicy } from './auth.policy.ts';
import { createRenewSession } from './renew-session.ts';
import type { Renewal, RenewalTokenState } from './renewal.repository.ts';
import type { LiveSession } from './sessions.repository.ts';

const startedAt = new Date('2026-03-01T12:00:00Z');
const after = (ms: number) => new Date(startedAt.getTime() + ms);
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

const newSession = (change: Partial<LiveSession> = {}): LiveSession => ({
  id: 'session-1',
  userId: 'user-1',
  deviceName: 'Firefox on Linux',
  deviceKind: 'firefox',
  rememberMe: true,
  createdAt: startedAt,
  lastUsedAt: startedAt,
  expiresAt: after(30 * dayMs),
  endedAt: null,
  endReason: null,
  alertDismissedAt: null,
  user: {} as LiveSession['user'],
  ...change,
});

/** One session and its tokens in memory, with the first token given out. */
const createDesk = (change: Partial<LiveSession> = {}) => {
  let now = startedAt;
  let session = newSession(change);
  const tokens = new Map<string, { state: RenewalTokenState; createdAt: Date }>();
  tokens.set(hashToken('first'), { state: 'current', createdAt: startedAt });

  const renewal: Renewal = {
    async find(tokenHash) {
      const token = tokens.get(tokenHash);
      const newest = [...tokens.values()].find(({ state }) => state === 'current');
      return token && newest ? { state: token.state, session, successorCreatedAt: newest.createdAt } : null;
    },
    async replace({ presentedHash, newHash, now: createdAt, expiresAt }) {
      for (const token of tokens.values()) token.state = 'spent';
      tokens.set(presentedHash, { state: 'previous', createdAt });
      tokens.set(newHash, { state: 'current', createdAt });
      session = { ...session, expiresAt };
    },
    async endAsReused(_id, endedAt) {
      session = { ...session, endedAt, endReason: 'token-reused' };
    },
  };
  const renew = createRenewSession({ repository: (work) => work(renewal), clock: { now: () => now } });

  return {
    session: () => session,
    waitMs(ms: number) {
      now = new Date(now.getTime() + ms);
    },
    present: (token: string, deviceKind = 'firefox') => renew(token, deviceKind),
    async rotate(token: string) {
      const outcome = await renew(token, 'firefox');
      if (outcome.kind !== 'rotated') throw new Error(`Expected a new token, not "${outcome.kind}".`);
      return outcome.token;
    },
  };
};

describe('the newest renewal token', () => {
  it('is exchanged for the next one', async () => {
    const desk = createDesk();
    const second = await desk.rotate('first');
    expect(second).not.toBe('first');
    expect(await desk.rotate(second)).not.toBe(second);
  });

  it('keeps a remembered session for 30 days from now', async () => {
    const desk = createDesk();
    desk.waitMs(10 * dayMs);
    expect(await desk.present('first')).toMatchObject({ session: { expiresAt: after(40 * dayMs) } });
  });

  it('does not lengthen a session that was to end with the browser', async () => {
    const desk = createDesk({ rememberMe: false, expiresAt: after(dayMs) });
    desk.waitMs(20 * 60 * minuteMs);
    expect(await desk.present('first')).toMatchObject({ session: { expiresAt: after(dayMs) } });
  });
});

describe('the renewal token before the newest', () => {
  it('is good until the newest is used, and brings no other', async () => {
    const desk = createDesk();
    await desk.rotate('first');
    for (const _ of Array(20)) expect(await desk.present('first')).toMatchObject({ kind: 'accepted' });
    expect(desk.session().endedAt).toBeNull();
  });

  it('is theft once the newest was used', async () => {
    const desk = createDesk();
    const second = await desk.rotate('first');
    await desk.rotate(second);
    expect(await desk.present('first')).toMatchObject({ kind: 'reused' });
    expect(desk.session().endReason).toBe('token-reused');
    expect(await desk.present(second)).toEqual({ kind: 'refused', reason: 'ended' });
  });

  it('becomes the way on when the newest has been lost for five minutes', async () => {
    const desk = createDesk();
    const lost = await desk.rotate('first');
    desk.waitMs(authPolicy.lostSuccessorMs - 1);
    expect(await desk.present('first')).toMatchObject({ kind: 'accepted' });
    desk.waitMs(1);
    const third = await desk.rotate('first');
    expect(await desk.present('first')).toMatchObject({ kind: 'accepted' });
    expect(await desk.rotate(third)).not.toBe(lost);
  });

  it('lays a trap for whoever holds the one that was lost', async () => {
    const desk = createDesk();
    const stolen = await desk.rotate('first');
    desk.waitMs(authPolicy.lostSuccessorMs);
    await desk.rotate('first');
    expect(await desk.present(stolen)).toMatchObject({ kind: 'reused' });
  });
});

describe('a renewal', () => {
  it('from another kind of device is refused, and does no harm to the session', async () => {
    const desk = createDesk();
    expect(await desk.present('first', 'safari')).toEqual({ kind: 'refused', reason: 'other-device' });
    expect(await desk.present('first')).toMatchObject({ kind: 'rotated' });
  });

  it('with an old token is theft from whatever device it comes', async () => {
    const desk = createDesk();
    await desk.rotate(await desk.rotate('first'));
    expect(await desk.present('first', 'safari')).toMatchObject({ kind: 'reused' });
  });

  it('with a token that never was is refused', async () => {
    expect(await createDesk().present('made up')).toEqual({ kind: 'refused', reason: 'unknown' });
  });

  it('of a session that has ended or run out is refused, without an alarm', async () => {
    const ended = createDesk({ endedAt: startedAt, endReason: 'signed-out' });
    expect(await ended.present('first')).toEqual({ kind: 'refused', reason: 'ended' });
    const old = createDesk({ expiresAt: after(minuteMs) });
    old.waitMs(minuteMs);
    expect(await old.present('first')).toEqual({ kind: 'refused', reason: 'ended' });
    expect(old.session().endReason).toBeNull();
  });
});
