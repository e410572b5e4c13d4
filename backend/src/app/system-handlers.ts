import type { systemEndpoints } from '@medianest/shared';
import { sql } from 'drizzle-orm';
import type { Db } from '../database/client.ts';
import type { CsrfTokens } from '../platform/crypto/csrf-tokens.ts';
import { randomToken } from '../platform/crypto/random.ts';
import type { Cookies } from '../platform/http/browser/cookies.ts';
import { csrfBinding } from '../platform/http/contract/csrf-binding.ts';
import type { Handlers } from '../platform/http/contract/handlers.ts';
import { version } from './version.ts';

const isReachable = async (db: Db) => {
  try {
    await db.execute(sql`select 1`);
    return true;
  } catch {
    return false;
  }
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
  return {
    'GET /health': async () => {
      const isUp = await isReachable(db);
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
