import type { Dialect } from './dialect.ts';
import recorded from './wire/certificate.json' with { type: 'json' };

/** The certificate of a site that is watched over TLS. */
export type Certificate = {
  readonly commonName: string;
  readonly expiresAt: number;
  readonly selfSigned: boolean;
};

const dayMs = 86_400_000;
const lifetimeMs = 90 * dayMs;

export function daysRemaining(certificate: Certificate, now: number): number {
  return Math.round((certificate.expiresAt - now) / dayMs);
}

export function isValid(certificate: Certificate, now: number): boolean {
  return !certificate.selfSigned && certificate.expiresAt > now;
}

/** The JSON text of `certInfo`: about 5 KB, sent again with every beat (uptime-kuma.md). */
export function certificateText(certificate: Certificate, view: { now: number; dialect: Dialect }): string {
  const { commonName, selfSigned, expiresAt } = certificate;
  const { now, dialect } = view;
  const subject = { CN: commonName };
  const issuer = selfSigned ? subject : { C: 'US', O: "Let's Encrypt", CN: 'E7' };
  const common = { ...recorded.certInfo, valid_from: opensslTime(expiresAt - lifetimeMs) };
  const dates = {
    valid_to: opensslTime(expiresAt),
    validTo: new Date(expiresAt).toISOString(),
    daysRemaining: daysRemaining(certificate, now),
  };
  const authority = {
    ...{ ...recorded.certInfo, subject: issuer, issuer, issuerCertificate: null, certType: 'root CA' },
    ...{ validFor: undefined, subjectaltname: undefined },
  };
  const certInfo = {
    ...{ ...common, ...dates, subject, issuer, subjectaltname: `DNS:${commonName}`, ca: selfSigned },
    ...{ issuerCertificate: selfSigned ? null : authority, validFor: [commonName] },
    certType: selfSigned ? 'self-signed' : 'server',
  };
  const hostname = dialect === 2 ? { hostnameMatchMonitorUrl: true } : {};
  return JSON.stringify({ valid: isValid(certificate, now), certInfo, ...hostname });
}

/** `Dec  4 07:18:17 2026 GMT`, the way OpenSSL writes a date. */
function opensslTime(at: number): string {
  const [, day = '', month = '', year = '', time = ''] = new Date(at).toUTCString().split(' ');
  return `${month} ${String(Number(day)).padStart(2)} ${time} ${year} GMT`;
}
