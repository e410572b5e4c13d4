import { describe, expect, it, vi } from 'vitest';
import { createMembership, type MembershipAnswer, type MembershipSource } from './membership.service.ts';

const alice = { id: 'user-1', plexId: '10410002', plexLinkBrokenAt: null as Date | null };
const now = new Date('2026-03-01T12:00:00Z');

const createDesk = (
  ask: (accountToken: string) => Promise<MembershipAnswer>,
  options: { listed?: boolean | 'unknown'; isLastAdministrator?: boolean; patienceMs?: number } = {},
) => {
  const source: MembershipSource = {
    ask: vi.fn(ask),
    isListedByOwner: async () => options.listed ?? 'unknown',
  };
  const people = {
    findPlexTokens: async () => ({ accountToken: 'account' as string | null }),
    saveTokens: vi.fn(async () => undefined),
    reportBrokenLink: vi.fn(async () => undefined),
    recordMembershipCheck: vi.fn(async () => undefined),
    listUncheckedSince: vi.fn(async () => [alice, { ...alice, id: 'user-2', plexId: '2' }]),
    isLastAdministrator: async () => options.isLastAdministrator ?? false,
  };
  const sessions = { endAllOf: vi.fn(async () => undefined) };
  const log = { info: () => undefined, warn: () => undefined };
  const { patienceMs } = options;
  const clock = { now: () => now };
  const membership = createMembership({ source, people, sessions, clock, log, patienceMs });
  return { membership, source, people, sessions };
};

const saying = (answer: MembershipAnswer) => async () => answer;
const member: MembershipAnswer = { answer: 'member', serverToken: 'server' };

describe('a member', () => {
  it('stays, with the server token of today', async () => {
    const { membership, people, sessions } = createDesk(saying(member));
    expect(await membership.confirm(alice)).toBe(true);
    expect(people.saveTokens).toHaveBeenCalledWith(alice.id, { serverToken: 'server' });
    expect(people.recordMembershipCheck).toHaveBeenCalledWith(alice.id);
    expect(sessions.endAllOf).not.toHaveBeenCalled();
  });

  it('is asked about once, however many tabs renew', async () => {
    const { membership, source } = createDesk(saying(member));
    await Promise.all(Array.from({ length: 20 }, () => membership.confirm(alice)));
    expect(source.ask).toHaveBeenCalledTimes(1);
  });
});

describe('somebody who is no member any more', () => {
  it('is out before the answer is given, and is asked about anew each time', async () => {
    const { membership, sessions, source } = createDesk(saying({ answer: 'no' }));
    expect(await membership.confirm(alice)).toBe(false);
    expect(sessions.endAllOf).toHaveBeenCalledWith(alice.id, 'not-member');
    await membership.confirm(alice);
    expect(source.ask).toHaveBeenCalledTimes(2);
  });

  it('stays as the last administrator', async () => {
    const { membership, sessions } = createDesk(saying({ answer: 'no' }), { isLastAdministrator: true });
    expect(await membership.confirm(alice)).toBe(true);
    expect(sessions.endAllOf).not.toHaveBeenCalled();
  });
});

describe('an answer that is none', () => {
  it('keeps the person and does not count as a check', async () => {
    const { membership, people } = createDesk(saying({ answer: 'unknown' }));
    expect(await membership.confirm(alice)).toBe(true);
    expect(people.recordMembershipCheck).not.toHaveBeenCalled();
  });

  it('is not waited for longer than patience goes, and still counts when it comes', async () => {
    const { promise, resolve } = Promise.withResolvers<MembershipAnswer>();
    const { membership, sessions } = createDesk(() => promise, { patienceMs: 1 });
    expect(await membership.confirm(alice)).toBe(true);
    resolve({ answer: 'no' });
    await expect.poll(() => sessions.endAllOf).toHaveBeenCalledWith(alice.id, 'not-member');
  });
});

describe('a dead token', () => {
  it.each([
    [true, true],
    ['unknown', true],
    [false, false],
  ] as const)('of somebody whom the owner’s list says %s means: stays %s', async (listed, stays) => {
    const { membership, people } = createDesk(saying({ answer: 'dead-token' }), { listed });
    expect(await membership.confirm(alice)).toBe(stays);
    expect(people.reportBrokenLink).toHaveBeenCalledWith(alice.id);
  });
});

describe('the daily look', () => {
  it('takes everybody whose last check is a day old', async () => {
    const { membership, people, source } = createDesk(saying(member));
    await membership.confirmEverybody();
    expect(people.listUncheckedSince).toHaveBeenCalledWith(new Date('2026-02-28T12:00:00Z'));
    expect(source.ask).toHaveBeenCalledTimes(2);
  });

  it('stops after the person at hand when the portal does', async () => {
    const stop = new AbortController();
    const { membership, source } = createDesk(async () => {
      stop.abort();
      return { answer: 'unknown' };
    });
    await membership.confirmEverybody(stop.signal);
    expect(source.ask).toHaveBeenCalledTimes(1);
  });
});

describe('somebody whose own token is dead', () => {
  it('stays while the owner lists the person, which counts as a check', async () => {
    const { membership, people } = createDesk(saying({ answer: 'dead-token' }), { listed: true });
    expect(await membership.confirm(alice)).toBe(true);
    expect(people.reportBrokenLink).toHaveBeenCalledWith(alice.id);
    expect(people.recordMembershipCheck).toHaveBeenCalledWith(alice.id);
  });

  it('is told of the broken link once', async () => {
    const { membership, people } = createDesk(saying({ answer: 'dead-token' }), { listed: true });
    await membership.confirm({ ...alice, plexLinkBrokenAt: now });
    expect(people.reportBrokenLink).not.toHaveBeenCalled();
  });
});
