import { assert as check, property, string } from 'fast-check';
import { createSigner } from 'fast-jwt';
import { describe, expect, it, vi } from 'vitest';
import { createAccessTokens } from './access-tokens.ts';
import { createCsrfTokens } from './csrf-tokens.ts';
import { isSameText, randomToken } from './random.ts';

const secret = 'a secret of the house with 32 characters';
const userId = '018f4e9a-7b1c-7d2e-8f3a-0123456789ab';
const sessionId = '018f4e9a-7b1c-7d2e-8f3a-0123456789ac';

describe('a CSRF token', () => {
  const csrf = createCsrfTokens(secret);

  it('fits what it was issued for and nothing else', () => {
    check(
      property(string(), string(), (binding, other) => {
        const token = csrf.issue(binding);
        expect(csrf.isValid(token, binding)).toBe(true);
        expect(csrf.isValid(token, other)).toBe(binding === other);
      }),
    );
  });

  it('of another installation does not fit', () => {
    const token = createCsrfTokens(`${secret}!`).issue('session:1');
    expect(csrf.isValid(token, 'session:1')).toBe(false);
  });

  it('cannot be made up', () => {
    check(
      property(string(), (text) => {
        expect(csrf.isValid(text, 'session:1')).toBe(false);
      }),
    );
    const [nonce = '', signature = ''] = csrf.issue('session:1').split('.');
    for (const token of [nonce, `${nonce}.`, `.${signature}`, `x${nonce}.${signature}`, `${nonce}.x`])
      expect(csrf.isValid(token, 'session:1')).toBe(false);
  });

  it('is another one each time', () => {
    expect(csrf.issue('session:1')).not.toBe(csrf.issue('session:1'));
  });
});

describe('an access token', () => {
  const tokens = createAccessTokens({ secret, lifetimeMs: 60_000 });
  const sign = (claims: object, options: object = {}) =>
    createSigner({ key: secret, algorithm: 'HS256', iss: 'medianest', ...options })(claims);

  it('tells whose session it is', () => {
    expect(tokens.verify(tokens.sign({ userId, sessionId }))).toEqual({ userId, sessionId });
  });

  it('runs out, also when it was seen before', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const token = tokens.sign({ userId, sessionId });
      expect(tokens.verify(token)).not.toBeNull();
      vi.setSystemTime(Date.now() + 61_000);
      expect(tokens.verify(token)).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });

  it('is refused without a signature, with another one, or for another purpose', () => {
    const good = tokens.sign({ userId, sessionId });
    const [header, claims, signature] = good.split('.');
    const unsigned = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
    const forged = createAccessTokens({ secret: `${secret}!`, lifetimeMs: 60_000 });
    for (const token of [
      `${unsigned}.${claims}.`,
      `${unsigned}.${claims}.${signature}`,
      `${header}.${claims}.`,
      forged.sign({ userId, sessionId }),
      sign({ sub: userId, sid: sessionId }, { algorithm: 'HS512' }),
      sign({ sub: userId, sid: sessionId }, { iss: 'another' }),
      sign({ sub: userId }),
      sign({ sub: 'not an id', sid: sessionId }),
      '',
      'a.b.c',
    ])
      expect(tokens.verify(token), token).toBeNull();
  });
});

describe('random tokens', () => {
  it('carry 256 bits and differ', () => {
    expect(Buffer.from(randomToken(), 'base64url')).toHaveLength(32);
    expect(randomToken()).not.toBe(randomToken());
  });

  it('are compared as a whole', () => {
    check(
      property(string(), string(), (left, right) => {
        expect(isSameText(left, right)).toBe(left === right);
      }),
    );
  });
});
