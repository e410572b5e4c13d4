import * as z from 'zod';
import { KumaProblem, type KumaProblemReason } from '../problem.ts';

const answerSchema = z.object({
  ok: z.boolean().optional(),
  msg: z.string().optional().catch(undefined),
  token: z.string().min(1).max(4096).optional(),
  tokenRequired: z.boolean().optional(),
});

/** The words of 1.x and of 2.x (uptime-kuma.md, "Auth"). */
const reasonByMessage: Record<string, KumaProblemReason> = {
  'Incorrect username or password.': 'credentials',
  authIncorrectCreds: 'credentials',
  'Invalid Token!': 'two-factor-wrong',
  'Invalid token.': 'credentials',
  'The user is inactive or deleted.': 'credentials',
  authUserInactiveOrDeleted: 'credentials',
  'Too frequently, try again later.': 'rate-limited',
};

/** The window of the limit is a fixed minute, and it is one for the whole server. */
const limitMs = 61_000;

const refusal = (reason: KumaProblemReason): KumaProblem =>
  new KumaProblem(reason, reason === 'rate-limited' ? { retryAfterMs: limitMs } : {});

/**
 * Reads the answer to `login` or `loginByToken`.
 *
 * @param invalidToken what 2.x means by `authInvalidToken`: it says so of a code and of a kept token
 * @returns the token to keep; `loginByToken` brings none
 * @throws KumaProblem an error that is not known is `unexpected`: it may pass, wrong credentials do not
 */
export const readSignInAnswer = (answer: unknown, invalidToken: KumaProblemReason): string | null => {
  const read = answerSchema.safeParse(answer);
  if (!read.success) throw new KumaProblem('unexpected');
  const { ok, msg = '', token = null, tokenRequired } = read.data;
  if (tokenRequired) throw new KumaProblem('two-factor-required');
  if (ok) return token;
  throw refusal(msg === 'authInvalidToken' ? invalidToken : (reasonByMessage[msg] ?? 'unexpected'));
};
