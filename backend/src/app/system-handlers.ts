import type { systemEndpoints } from '@medianest/shared';
import { sql } from 'drizzle-orm';
import type { Db } from '../database/client.ts';
import type { CsrfTokens } from '../platform/crypto/csrf-tokens.ts';
import { randomToken } from '../platform/crypto/random.ts';
import type { Cookies } from '../platform/http/browser/cookies.ts';
import { csrfBinding } from '../platform/http/contract/csrf-binding.ts';
import type { Handlers } from '../platform/http/contract/handlers.ts';
import { version } from './version.ts';

const pingMemoryMs = 1_000;

/** Asks the database at most once a second, however many watch over the portal. */
const createPing = (db: Db) => {
  let askedAt = Number.NEGATIVE_INFINITY;
  let answer = Promise.resolve(false);
  return () => {
    if (performance.now() - askedAt < pingMemoryMs) return answer;
    askedAt = performance.now();
    answer = db.execute(sql`select 1`).then(
      () => true,
      () => false,
    );
    return answer;
  };
};

/** Makes sure that this browser can be told from others before anybody has signed in. */
const ensureVisitor = (cookies: Cookies) => {
  const visitor = cookies.get('visitor') ?? randomToken();
  cookies.set('visitor', visitor);
  return visitor;
};

export const createSystemHandlers = (dependencies: {
  db: Db;
  csrf: CsrfTokens;
}): Handlers<typeof systemEndpoints> => {
  const { db, csrf } = dependencies;
  const isReachable = createPing(db);
  return {
    'GET /health': async () => {
      const isUp = await isReachable();
      return {
        status: isUp ? 'ok' : 'degraded',
        version,
        database: isUp ? 'up' : 'down',
        uptimeSeconds: Math.floor(process.uptime()),
      };
    },
    'POST /csrf/token': ({ actor, visit }) => ({
      token: csrf.issue(
        actor ? csrfBinding.session(actor) : csrfBinding.visitor(ensureVisitor(visit.cookies)),
      ),
    }),
  };
};
