import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a sign-in token carries; it never ends (uptime-kuma.md "Auth"). */
export type TokenClaims = { readonly username: string; readonly h: string };

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

export function signToken(claims: TokenClaims, input: { secret: string; now: number }): string {
  const head = encode({ alg: 'HS256', typ: 'JWT' });
  const unsigned = `${head}.${encode({ ...claims, iat: Math.floor(input.now / 1000) })}`;
  return `${unsigned}.${signatureOf(unsigned, input.secret)}`;
}

/** Null for what is no token of ours. */
export function readToken(token: string, secret: string): TokenClaims | null {
  const [head = '', body = '', signature = ''] = token.split('.');
  const expected = Buffer.from(signatureOf(`${head}.${body}`, secret));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return JSON.parse(Buffer.from(body, 'base64url').toString()) as TokenClaims;
}

function signatureOf(unsigned: string, secret: string): string {
  return createHmac('sha256', secret).update(unsigned).digest('base64url');
}
