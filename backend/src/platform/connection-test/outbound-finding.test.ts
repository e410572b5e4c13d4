import { describe, expect, it } from 'vitest';
import { OutboundError, type OutboundErrorDetails } from '../outbound-http/outbound-error.ts';
import { explained, findingOf } from './outbound-finding.ts';

const failure = (details: Omit<OutboundErrorDetails, 'host'>) =>
  new OutboundError({ host: 'box', ...details });
const caused = (code: string) => Object.assign(new Error(code), { code });

describe('a failed call', () => {
  it.each([
    ['unreachable', { reason: 'unreachable' }],
    ['timeout', { reason: 'timeout' }],
    ['certificate', { reason: 'certificate' }],
    ['redirected', { reason: 'redirected' }],
    ['refused-address', { reason: 'refused' }],
    ['wrong-service', { reason: 'malformed' }],
    ['wrong-service', { reason: 'too-large' }],
    ['credentials', { reason: 'status', status: 401 }],
    ['credentials', { reason: 'status', status: 403 }],
    ['rate-limited', { reason: 'status', status: 429 }],
    ['wrong-service', { reason: 'status', status: 404 }],
    ['unreachable', { reason: 'status', status: 502 }],
  ] as const)('is the problem %s after %o', (problem, details) => {
    expect(findingOf(failure(details))).toMatchObject({ result: 'failed', problem });
  });

  it.each([
    ['unreachable', 'ENOTFOUND', 'The name in the address is not known to this machine.'],
    ['unreachable', 'ECONNREFUSED', 'The machine is there, but no program listens at this port.'],
    ['certificate', 'CERT_HAS_EXPIRED', 'The certificate has expired.'],
    ['certificate', 'ERR_SSL_WRONG_VERSION_NUMBER', 'It does not speak https there; try http://.'],
  ] as const)('says what is known of it: %s by %s', (reason, code, detail) => {
    expect(findingOf(failure({ reason, cause: caused(code) }))).toMatchObject({ detail });
  });

  it('never repeats what a server or a library said', () => {
    const cause = new Error('secret things');
    expect(JSON.stringify(findingOf(failure({ reason: 'malformed', cause })))).not.toContain('secret');
  });
});

describe('a rung that calls', () => {
  it('fails by its call', async () => {
    const rung = explained(() => Promise.reject(failure({ reason: 'timeout' })));
    expect(await rung(1000)).toMatchObject({ problem: 'timeout' });
  });

  it('does not hide mistakes', async () => {
    const rung = explained(() => Promise.reject(new TypeError('a mistake')));
    await expect(rung(1000)).rejects.toThrow('a mistake');
  });
});
