import { describe, expect, it } from 'vitest';
import { readCertificate } from './certificate.ts';

const info = (certInfo: object, valid: unknown = true) =>
  readCertificate(JSON.stringify({ valid, certInfo }));

const issuer = { O: "Let's Encrypt", CN: 'R11' };
const validTo = '2026-12-04T07:18:17.000Z';

describe('a certificate', () => {
  it('tells until when it holds and who gave it', () => {
    expect(info({ issuer, validTo, daysRemaining: 12, raw: { data: [1, 2, 3] } })).toEqual({
      isValid: true,
      daysRemaining: 12,
      validToMs: Date.parse(validTo),
      issuer: "Let's Encrypt",
    });
  });

  it('has the common name of its issuer where there is no other', () => {
    expect(info({ issuer: { CN: 'localhost' }, validTo, daysRemaining: 1 })?.issuer).toBe('localhost');
  });

  it('is not valid unless that is said', () => {
    expect(info({ issuer, validTo, daysRemaining: 1 }, 'yes')?.isValid).toBe(false);
  });

  it('goes without what cannot be read', () => {
    expect(info({ issuer: { O: ['a', 'b'] }, validTo: 'soon', daysRemaining: 'few' })).toEqual({
      isValid: true,
      daysRemaining: null,
      validToMs: null,
      issuer: null,
    });
  });

  it.each(['', '{', 'null', '{}', '[]', '"x"', '{"valid":true}', ' '.repeat(600_000)])(
    'is null for what is none (%#)',
    (text) => expect(readCertificate(text)).toBeNull(),
  );
});
