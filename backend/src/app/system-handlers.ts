import type { systemEndpoints } from '@medianest/shared';
import type { CsrfTokens } from '../platform/crypto/csrf-tokens.ts';
import { randomToken } from '../platform/crypto/random.ts';
import type { Cookies } from '../platform/http/browser/cookies.ts';
import { csrfBinding } from '../platform/http/contract/csrf-binding.ts';
import type { Handlers } from '../platform/http/contract/handlers.ts';
import type { Ping } from './database-watch.ts';
import { version } from './version.ts';

/** Makes sure that this browser can be told from others before anybody has signed in. */
const ensureVisitor = (cookies: Cookies) => {
  const visitor = cookies.get('visitor') ?? randomToken();
  cookies.set('visitor', visitor);
  return visitor;
};

export const createSystemHandlers = (dependencies: {
  ping: Ping;
  csrf: CsrfTokens;
}): Handlers<typeof systemEndpoints> => {
  const { ping, csrf } = dependencies;
  return {
    'GET /health': async () => {
      const isUp = await ping();
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
