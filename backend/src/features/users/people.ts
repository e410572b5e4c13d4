import type { Clock } from '../../kernel/clock.ts';
import {
  openPlexTokens,
  type PlexTokens,
  resealPlexTokens,
  sealPlexTokens,
  type TokenSealer,
} from './plex-tokens.ts';
import { createTokenMemory } from './token-memory.ts';
import type { UserChange, UserRecord, UserRepository } from './users.repository.ts';

/** What Plex tells of a person who has just signed in there. */
export interface PlexArrival extends Partial<PlexTokens> {
  plexId: string;
  username: string;
  email: string | null;
}

/** People as other parts of the portal need them. Tokens are plain here and sealed in the database. */
export interface People {
  find(userId: string): Promise<UserRecord | null>;
  findByPlexId(plexId: string): Promise<UserRecord | null>;
  findOwner(): Promise<UserRecord | null>;
  /** Creates or refreshes the person and counts the sign-in. */
  admit(arrival: PlexArrival): Promise<UserRecord>;
  /** Of the last seconds when another process writes; what this one writes counts at once. */
  findPlexTokens(userId: string): Promise<PlexTokens>;
  /** New tokens mend a broken link. */
  saveTokens(userId: string, tokens: Partial<PlexTokens>): Promise<void>;
  reportBrokenLink(userId: string): Promise<void>;
  recordMembershipCheck(userId: string): Promise<void>;
  listUncheckedSince(before: Date): Promise<UserRecord[]>;
  isLastAdministrator(userId: string): Promise<boolean>;
  /** Seals every token again that is not sealed with the newest key; answers how many people had one. */
  resealTokens(): Promise<number>;
}

export const createPeople = (dependencies: {
  repository: UserRepository;
  sealer: TokenSealer;
  clock: Clock;
  /** Told whose row was written, so that nobody goes on with what is remembered of it. */
  onChanged(userId: string): void;
}): People => {
  const { repository, sealer, clock, onChanged } = dependencies;
  const memory = createTokenMemory(() => clock.now().getTime());

  const update = async (userId: string, change: UserChange) => {
    const user = await repository.update(userId, change);
    memory.forget(userId);
    onChanged(userId);
    return user;
  };

  const loadTokens = async (userId: string): Promise<PlexTokens> => {
    const user = await repository.findById(userId);
    return user ? openPlexTokens(sealer, user) : { accountToken: null, serverToken: null };
  };

  return {
    find: repository.findById,
    findByPlexId: repository.findByPlexId,
    findOwner: repository.findOwner,
    async admit({ plexId, username, email, ...tokens }) {
      const user = await repository.ensure({ plexId, plexUsername: username });
      const admitted = await update(user.id, {
        email,
        lastLoginAt: clock.now(),
        plexLinkBrokenAt: null,
        ...sealPlexTokens(sealer, user.id, tokens),
      });
      return admitted ?? user;
    },
    findPlexTokens: (userId) => memory.find(userId, () => loadTokens(userId)),
    async saveTokens(userId, tokens) {
      await update(userId, { plexLinkBrokenAt: null, ...sealPlexTokens(sealer, userId, tokens) });
    },
    async reportBrokenLink(userId) {
      await update(userId, { plexLinkBrokenAt: clock.now() });
    },
    async recordMembershipCheck(userId) {
      await update(userId, { membershipCheckedAt: clock.now() });
    },
    listUncheckedSince: repository.listUncheckedSince,
    async isLastAdministrator(userId) {
      const user = await repository.findById(userId);
      return user?.role === 'admin' && (await repository.countOtherAdministrators(userId)) === 0;
    },
    async resealTokens() {
      const changes = (await repository.listAll()).flatMap((user) => {
        const change = resealPlexTokens(sealer, user);
        return change ? [{ userId: user.id, change }] : [];
      });
      for (const { userId, change } of changes) await update(userId, change);
      return changes.length;
    },
  };
};
