import { randomBytes } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { createSealer } from '../../platform/crypto/sealer.ts';
import { createPeople } from './people.ts';
import type { UserRecord, UserRepository } from './users.repository.ts';

const now = new Date('2026-03-01T12:00:00Z');
const [oldKey, newKey] = [randomBytes(32), randomBytes(32)];

const alice: UserRecord = {
  id: 'user-1',
  plexId: '10410002',
  plexUsername: 'Alice',
  email: null,
  role: 'user',
  status: 'active',
  plexToken: null,
  plexServerToken: null,
  plexLinkBrokenAt: now,
  membershipCheckedAt: null,
  createdAt: now,
  lastLoginAt: null,
};

const createDesk = (keys = [oldKey]) => {
  let row = alice;
  let nowMs = now.getTime();
  const onChanged = vi.fn();
  const findById = vi.fn(async () => row);
  const repository = {
    findById,
    ensure: async () => row,
    listAll: async () => [row],
    async update(_id: string, change: Partial<UserRecord>) {
      row = { ...row, ...change };
      return row;
    },
  } as unknown as UserRepository;
  const open = (with_: Buffer[]) =>
    createPeople({
      repository,
      sealer: createSealer(with_),
      clock: { now: () => new Date(nowMs) },
      onChanged,
    });
  const pass = (ms: number) => {
    nowMs += ms;
  };
  return { row: () => row, people: open(keys), withKeys: open, onChanged, findById, pass };
};

const tokens = { accountToken: 'account-token', serverToken: 'server-token' };

describe('a person’s Plex tokens', () => {
  it('are sealed in the row, and plain for whoever needs them', async () => {
    const { people, row } = createDesk();
    await people.saveTokens(alice.id, tokens);
    expect(JSON.stringify(row())).not.toMatch(/account-token|server-token/);
    expect(await people.findPlexTokens(alice.id)).toEqual(tokens);
  });

  it('are kept when only the other one is renewed', async () => {
    const { people } = createDesk();
    await people.saveTokens(alice.id, tokens);
    await people.saveTokens(alice.id, { serverToken: 'next' });
    expect(await people.findPlexTokens(alice.id)).toEqual({
      accountToken: 'account-token',
      serverToken: 'next',
    });
  });

  it('are remembered for some seconds, which another process may be behind', async () => {
    const { people, withKeys, findById, pass } = createDesk();
    await people.saveTokens(alice.id, tokens);
    await people.findPlexTokens(alice.id);
    await withKeys([oldKey]).saveTokens(alice.id, { serverToken: 'written elsewhere' });
    pass(9_000);
    expect(await people.findPlexTokens(alice.id)).toEqual(tokens);
    expect(findById).toHaveBeenCalledOnce();
    pass(1_001);
    expect(await people.findPlexTokens(alice.id)).toMatchObject({ serverToken: 'written elsewhere' });
  });

  it('are the new ones at once, also for who began to read the old ones', async () => {
    const { people, findById, row } = createDesk();
    await people.saveTokens(alice.id, tokens);
    const before = row();
    const { promise, resolve } = Promise.withResolvers<UserRecord>();
    findById.mockReturnValueOnce(promise);
    const reading = people.findPlexTokens(alice.id);
    await people.saveTokens(alice.id, { serverToken: 'next' });
    resolve(before);
    expect(await reading).toEqual(tokens);
    expect(await people.findPlexTokens(alice.id)).toMatchObject({ serverToken: 'next' });
  });

  it('mend a broken link, and what is remembered of the person is forgotten', async () => {
    const { people, row, onChanged } = createDesk();
    await people.saveTokens(alice.id, tokens);
    expect(row().plexLinkBrokenAt).toBeNull();
    expect(onChanged).toHaveBeenCalledWith(alice.id);
    await people.reportBrokenLink(alice.id);
    expect(row().plexLinkBrokenAt).toEqual(now);
    expect(onChanged).toHaveBeenCalledTimes(2);
  });

  it('whose key is lost count as none, so that the person links Plex again', async () => {
    const { people, withKeys } = createDesk();
    await people.saveTokens(alice.id, tokens);
    const nothing = { accountToken: null, serverToken: null };
    expect(await withKeys([newKey]).findPlexTokens(alice.id)).toEqual(nothing);
  });

  it('are sealed again with the newest key, once', async () => {
    const { people, withKeys } = createDesk();
    await people.saveTokens(alice.id, tokens);
    const rotated = withKeys([newKey, oldKey]);
    expect(await rotated.resealTokens()).toBe(1);
    expect(await rotated.resealTokens()).toBe(0);
    expect(await withKeys([newKey]).findPlexTokens(alice.id)).toEqual(tokens);
  });

  it('stay as they are when nothing opens them', async () => {
    const { people, row, withKeys } = createDesk();
    await people.saveTokens(alice.id, tokens);
    const before = row();
    expect(await withKeys([newKey]).resealTokens()).toBe(0);
    expect(row()).toEqual(before);
  });
});

describe('somebody who arrives from Plex without an e-mail address', () => {
  it('is admitted all the same', async () => {
    const { people } = createDesk();
    const arrival = { plexId: alice.plexId, username: 'Alice', email: null, accountToken: 'account-token' };
    expect(await people.admit(arrival)).toMatchObject({
      email: null,
      lastLoginAt: now,
      plexLinkBrokenAt: null,
    });
  });
});
