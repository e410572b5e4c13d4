import type { SecurityAlert } from '@medianest/shared';
import { LRUCache } from 'lru-cache';
import { authPolicy } from './auth.policy.ts';
import type { LiveSession } from './sessions.repository.ts';

/** What most requests need of a session, so that they need nothing of the database. */
export type RememberedSession = LiveSession & { alerts: SecurityAlert[] };

/** Remembers live sessions for seconds, so that a page full of posters asks the database once. */
export interface SessionMemory {
  find(sessionId: string, load: () => Promise<RememberedSession | null>): Promise<RememberedSession | null>;
  forget(sessionIds: readonly string[]): void;
  forgetPerson(userId: string): void;
}

export const createSessionMemory = (): SessionMemory => {
  const known = new LRUCache<string, RememberedSession>({ max: 500, ttl: authPolicy.sessionMemoryMs });
  /** Grows whenever something is forgotten, so that a load begun before cannot bring it back. */
  let generation = 0;

  return {
    async find(sessionId, load) {
      const remembered = known.get(sessionId);
      if (remembered) return remembered;
      const before = generation;
      const session = await load();
      if (session && before === generation) known.set(sessionId, session);
      return session;
    },
    forget(sessionIds) {
      generation += 1;
      for (const id of sessionIds) known.delete(id);
    },
    forgetPerson(userId) {
      generation += 1;
      for (const [id, session] of known.entries()) if (session.userId === userId) known.delete(id);
    },
  };
};
