import { LRUCache } from 'lru-cache';
import type { Clock } from '../../kernel/clock.ts';
import type { Log } from '../../kernel/log.ts';
import { authPolicy } from './auth.policy.ts';

/** Whether Plex shares the household's server with somebody. `unknown`: plex.tv could not say. */
export type MembershipAnswer =
  | { answer: 'member'; serverToken: string }
  | { answer: 'no' }
  | { answer: 'unknown' }
  | { answer: 'dead-token' };

export interface MembershipSource {
  /** Asks with the person's own account token. Never throws. */
  ask(accountToken: string): Promise<MembershipAnswer>;
  /** Asks the owner's list, for people whose own token is dead. */
  isListedByOwner(plexId: string): Promise<boolean | 'unknown'>;
}

export interface MembershipPeople {
  findPlexTokens(userId: string): Promise<{ accountToken: string | null }>;
  saveTokens(userId: string, tokens: { serverToken: string }): Promise<void>;
  reportBrokenLink(userId: string): Promise<void>;
  recordMembershipCheck(userId: string): Promise<void>;
  listUncheckedSince(before: Date): Promise<Person[]>;
  isLastAdministrator(userId: string): Promise<boolean>;
}

interface Person {
  id: string;
  plexId: string;
  plexLinkBrokenAt: Date | null;
}

export interface Membership {
  /** Whether the person may stay. A definite "no" has ended every session when this answers. */
  confirm(person: Person): Promise<boolean>;
  /** After a definite "no" elsewhere: ends every session, unless it is the last administrator's (false). */
  end(userId: string): Promise<boolean>;
  /** Confirms everybody whose last check is older than a day; the signal ends it after the current person. */
  confirmEverybody(signal?: AbortSignal): Promise<void>;
}

interface MembershipDependencies {
  source: MembershipSource;
  people: MembershipPeople;
  sessions: { endAllOf(userId: string, reason: 'not-member'): Promise<void> };
  clock: Clock;
  log: Log;
  patienceMs?: number | undefined;
}

/** `listed`: the person's own token is dead, but the owner still shares. */
const askPlex = async (
  { source, people }: MembershipDependencies,
  person: Person,
): Promise<Exclude<MembershipAnswer, { answer: 'dead-token' }> | { answer: 'listed' }> => {
  const { accountToken } = await people.findPlexTokens(person.id);
  const answer: MembershipAnswer = accountToken ? await source.ask(accountToken) : { answer: 'dead-token' };
  if (answer.answer !== 'dead-token') return answer;
  if (!person.plexLinkBrokenAt) await people.reportBrokenLink(person.id);
  const isListed = await source.isListedByOwner(person.plexId);
  if (isListed === 'unknown') return { answer: 'unknown' };
  return { answer: isListed ? 'listed' : 'no' };
};

const decide = async (dependencies: MembershipDependencies, person: Person): Promise<boolean> => {
  const { people } = dependencies;
  const answer = await askPlex(dependencies, person);
  if (answer.answer !== 'unknown') await people.recordMembershipCheck(person.id);
  if (answer.answer === 'member') await people.saveTokens(person.id, { serverToken: answer.serverToken });
  return answer.answer !== 'no' || !(await endFor(dependencies, person.id));
};

const endFor = async ({ people, sessions, log }: MembershipDependencies, userId: string) => {
  // Whoever keeps the server must be able to mend it, also after Plex was installed anew.
  if (await people.isLastAdministrator(userId)) return false;
  await sessions.endAllOf(userId, 'not-member');
  log.info({ userId }, 'Plex no longer shares the server with this person; the sessions were ended');
  return true;
};

/**
 * Checks that people still have access to the household's server: at each renewal and once a day.
 * Only a definite "no" ends anything; a silent plex.tv never does.
 */
export const createMembership = (dependencies: MembershipDependencies): Membership => {
  const { clock, people, patienceMs = authPolicy.membershipPatienceMs } = dependencies;
  const answers = new LRUCache<string, Promise<boolean>>({ max: 500, ttl: authPolicy.membershipFreshMs });

  const confirmed = (person: Person) => {
    const known = answers.get(person.id);
    if (known) return known;
    const asked = decide(dependencies, person);
    answers.set(person.id, asked);
    asked.then(
      (mayStay) => mayStay || answers.delete(person.id),
      () => answers.delete(person.id),
    );
    return asked;
  };

  return {
    async confirm(person) {
      const patience = Promise.withResolvers<boolean>();
      const timer = setTimeout(() => patience.resolve(true), patienceMs);
      return Promise.race([confirmed(person), patience.promise]).finally(() => clearTimeout(timer));
    },
    end: (userId) => endFor(dependencies, userId),
    async confirmEverybody(signal) {
      const due = await people.listUncheckedSince(
        new Date(clock.now().getTime() - authPolicy.membershipMaxAgeMs),
      );
      for (const person of due) {
        if (signal?.aborted) return;
        await confirmed(person);
      }
    },
  };
};
