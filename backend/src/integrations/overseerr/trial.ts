import type { OutboundHttp } from '../../platform/outbound-http/index.ts';
import { accountSchema, versionSchema } from './answers/installation.ts';
import { apiHeaders, apiUrl, type OverseerrTarget } from './api.ts';
import { isCsrfRefusal } from './refusal.ts';

/** For questions that look nothing up elsewhere, and for one that asks GitHub first (overseerr.md, "Health"). */
const patienceMs = { own: 8000, elsewhere: 3000 };

const maxBytes = 200_000;

/**
 * The questions of a connection test, fresh each time: no breaker, no retry. Each waits for `remainingMs` at most.
 *
 * @throws OutboundError
 */
export const createTrial = (http: OutboundHttp, { url, apiKey }: OverseerrTarget) => {
  const open = { accept: 'application/json' };
  const authorised = { ...open, ...apiHeaders(apiKey) };

  return {
    askPublicSettings: (remainingMs: number) =>
      http.exchange({
        url: apiUrl(url, '/settings/public'),
        headers: open,
        timeoutMs: Math.min(patienceMs.own, remainingMs),
        maxBytes,
      }),
    /** From the page that is open to everybody, or from the one of administrators, which asks nobody else. */
    async askVersion(page: 'status' | 'settings/about', remainingMs: number) {
      const { version } = await http.json({
        url: apiUrl(url, `/${page}`),
        headers: page === 'status' ? open : authorised,
        timeoutMs: Math.min(patienceMs.elsewhere, remainingMs),
        maxBytes,
        schema: versionSchema,
      });
      return version;
    },
    askKeyOwner: (remainingMs: number) =>
      http.json({
        url: apiUrl(url, '/auth/me'),
        headers: authorised,
        timeoutMs: Math.min(patienceMs.own, remainingMs),
        maxBytes,
        schema: accountSchema,
      }),
    /**
     * Posts where nothing can be posted, so nothing changes: protection against forgery refuses before that is
     * noticed (overseerr.md, "Health").
     */
    async tryWriting(remainingMs: number): Promise<'passes' | 'csrf' | 'forbidden'> {
      const answer = await http.exchange({
        url: apiUrl(url, '/status'),
        method: 'POST',
        headers: authorised,
        timeoutMs: Math.min(patienceMs.elsewhere, remainingMs),
        maxBytes,
      });
      if (isCsrfRefusal(answer)) return 'csrf';
      return answer.status === 403 ? 'forbidden' : 'passes';
    },
  };
};

export type Trial = ReturnType<typeof createTrial>;
