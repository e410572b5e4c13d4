import type { TestProblem } from '@medianest/shared';
import { OutboundError, type OutboundFailureReason } from '../outbound-http/index.ts';
import { type Finding, failed } from './climb.ts';

const problems: Record<Exclude<OutboundFailureReason, 'status'>, TestProblem> = {
  unreachable: 'unreachable',
  timeout: 'timeout',
  certificate: 'certificate',
  redirected: 'redirected',
  refused: 'refused-address',
  malformed: 'wrong-service',
  'too-large': 'wrong-service',
};

/** What an HTTP status says about who answers; null when it says nothing is wrong. */
export const problemOfStatus = (status: number): TestProblem | null => {
  if (status < 400) return null;
  if (status === 401 || status === 403) return 'credentials';
  if (status === 429) return 'rate-limited';
  // A proxy whose service is away, or a service that is still starting.
  return status >= 500 ? 'unreachable' : 'wrong-service';
};

const noTls = 'It does not speak https there; try http://.';

const detailsByCode: Record<string, string> = {
  ENOTFOUND: 'The name in the address is not known to this machine.',
  EAI_AGAIN: 'The name in the address cannot be looked up at the moment.',
  ECONNREFUSED: 'The machine is there, but no program listens at this port.',
  EHOSTUNREACH: 'There is no way to this machine.',
  ENETUNREACH: 'There is no way to this network.',
  EPROTO: noTls,
  ERR_SSL_WRONG_VERSION_NUMBER: noTls,
  ERR_SSL_PACKET_LENGTH_TOO_LONG: noTls,
  CERT_HAS_EXPIRED: 'The certificate has expired.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'The service made its certificate itself.',
  SELF_SIGNED_CERT_IN_CHAIN: 'The certificate is signed by somebody whom this machine does not know.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'The certificate is for another name.',
};

const detailOf = ({ cause, reason, status }: OutboundError) => {
  if (reason === 'status') return `It answered with the status ${status}.`;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return detailsByCode[code];
};

/**
 * Says what a failed call means for a connection test.
 *
 * @throws what is no OutboundError
 */
export const findingOf = (error: unknown): Finding => {
  if (!(error instanceof OutboundError)) throw error;
  const problem =
    error.reason === 'status' ? problemOfStatus(error.status ?? 0) : (problems[error.reason] ?? null);
  return failed(problem ?? 'wrong-service', detailOf(error));
};

/** A rung that says what its failed call means. */
export const explained =
  (work: (remainingMs: number) => Finding | Promise<Finding>) =>
  async (remainingMs: number): Promise<Finding> => {
    try {
      return await work(remainingMs);
    } catch (error) {
      return findingOf(error);
    }
  };
