import { describe, expect, it } from 'vitest';
import { readCertificate } from './certificate.ts';

const sent = (certInfo: object, valid: unknown = true) => JSON.stringify({ valid, certInfo });

describe('a certificate that Uptime Kuma tells of', () => {
  it('tells whether it holds, until when, and who signed it', () => {
    const text = sent({
      issuer: { O: 'Let’s Encrypt' },
      validTo: '2026-12-04T07:18:17.000Z',
      daysRemaining: 11,
    });
    expect(readCertificate(text)).toEqual({
      isValid: true,
      daysRemaining: 11,
      validToMs: Date.UTC(2026, 11, 4, 7, 18, 17),
      issuer: 'Let’s Encrypt',
    });
  });

  it('is called after its common name when its signer is no organisation', () => {
    expect(readCertificate(sent({ issuer: { CN: 'localhost' } }))?.issuer).toBe('localhost');
  });

  it('may tell nothing about itself', () => {
    const nothing = { isValid: false, daysRemaining: null, validToMs: null, issuer: null };
    expect(readCertificate(sent({ issuer: { O: ['a', 'b'] }, validTo: 'soon' }, 'yes'))).toEqual(nothing);
    expect(readCertificate(sent({}))).toMatchObject({ issuer: null, validToMs: null });
  });

  it.each([
    ['nothing', ''],
    ['null', 'null'],
    ['half of it', '{"valid":true,"certInfo":{'],
    ['no certificate', '{"valid":false}'],
    ['far too much', sent({ issuer: { O: 'x'.repeat(600_000) } })],
  ])('is none when %s is sent', (_what, text) => {
    expect(readCertificate(text)).toBeNull();
  });
});
