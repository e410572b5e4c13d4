import * as z from 'zod';
import {
  OutboundError,
  type OutboundFailureReason,
  type OutboundHttp,
} from '../../../platform/outbound-http/index.ts';
import type { KumaProblemReason } from '../problem.ts';

const entryPageSchema = z.object({ type: z.string() });

const probe = { timeoutMs: 5000, maxBytes: 100_000 };

const reasonOf: Record<Exclude<OutboundFailureReason, 'status'>, KumaProblemReason> = {
  unreachable: 'unreachable',
  timeout: 'timeout',
  certificate: 'certificate',
  redirected: 'redirected',
  refused: 'refused-address',
  malformed: 'wrong-service',
  'too-large': 'wrong-service',
};

/** While 1.x becomes 2.x only two pages answer, and the first says so in its title. */
const isMigrating = async (http: OutboundHttp, base: string) => {
  const page = await http.text({ url: `${base}/`, ...probe }).catch(() => '');
  return page.includes('Uptime Kuma Migration');
};

/**
 * Asks the pages of a server why its socket does not work.
 *
 * Kuma answers every unknown path with its page and 200 (uptime-kuma.md, "Connect"), so only an answer
 * that is JSON counts.
 *
 * @param options.ifKuma what to say when it is Kuma and its pages work
 */
export const findOutWhy = async (
  http: OutboundHttp,
  { base, ifKuma }: { base: string; ifKuma: KumaProblemReason },
): Promise<KumaProblemReason> => {
  try {
    const { type } = await http.json({ url: `${base}/api/entry-page`, schema: entryPageSchema, ...probe });
    return type === 'setup-database' ? 'not-set-up' : ifKuma;
  } catch (error) {
    if (!(error instanceof OutboundError)) return ifKuma;
    if (error.reason !== 'status') return reasonOf[error.reason];
    const status = error.status ?? 0;
    if (status === 401 || status === 403) return 'blocked';
    if (status >= 500) return 'unreachable';
    return (await isMigrating(http, base)) ? 'migrating' : 'wrong-service';
  }
};
