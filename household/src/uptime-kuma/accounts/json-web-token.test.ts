import { expect, it } from 'vitest';
import { readToken, signToken } from './json-web-token.ts';

const claims = { username: 'admin', h: '00ff' };
const token = signToken(claims, { secret: 'ours', now: 1_700_000_000_000 });

it('reads its own tokens, which never end', () => {
  expect(readToken(token, 'ours')).toEqual({ ...claims, iat: 1_700_000_000 });
});

it.each([
  ['signed by somebody else', token, 'theirs'],
  ['changed', token.replace('.', '.A'), 'ours'],
  ['not a token', 'not-a-token', 'ours'],
  ['nothing', '', 'ours'],
])('does not take what is %s', (_what, given, secret) => {
  expect(readToken(given, secret)).toBeNull();
});
