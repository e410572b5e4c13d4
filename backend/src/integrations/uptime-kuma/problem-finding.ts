import type { TestProblem } from '@medianest/shared';
import { type Finding, failed } from '../../platform/connection-test/index.ts';
import type { KumaProblemReason } from './problem.ts';

const problems: Record<KumaProblemReason, TestProblem> = {
  unreachable: 'unreachable',
  timeout: 'timeout',
  certificate: 'certificate',
  'refused-address': 'refused-address',
  redirected: 'redirected',
  blocked: 'wrong-service',
  'wrong-service': 'wrong-service',
  migrating: 'migrating',
  'not-set-up': 'not-set-up',
  'too-old': 'too-old',
  'too-large': 'wrong-service',
  credentials: 'credentials',
  'two-factor-required': 'two-factor',
  'two-factor-wrong': 'two-factor',
  'rate-limited': 'rate-limited',
  kicked: 'unreachable',
  unexpected: 'wrong-service',
  closed: 'timeout',
};

const details: Partial<Record<KumaProblemReason, string>> = {
  blocked: 'Something in front of it does not let WebSockets pass, or asks visitors to sign in.',
  'too-large': 'It sent more at once than any Uptime Kuma does.',
  'two-factor-required': 'It wants the six digits of the second factor as well.',
  'two-factor-wrong': 'It does not accept these six digits; each is good for half a minute and one use.',
  kicked: 'It ended the connection while it was tried.',
  unexpected: 'It answered the sign-in with an error that is not known here.',
};

/** In the words of connection tests. */
export const explainProblem = (reason: KumaProblemReason): Finding =>
  failed(problems[reason], details[reason]);

const aboutReaching = new Set<KumaProblemReason>([
  'unreachable',
  'timeout',
  'certificate',
  'refused-address',
  'redirected',
  'kicked',
  'closed',
]);

/** Whether nothing came back that tells what listens there. */
export const isAboutReaching = (reason: KumaProblemReason): boolean => aboutReaching.has(reason);
