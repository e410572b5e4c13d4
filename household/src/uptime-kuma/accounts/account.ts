import { createHash } from 'node:crypto';
import { type CallLimit, createCallLimit } from './call-limit.ts';
import { readToken, signToken } from './json-web-token.ts';
import { isCodeOf, oneTimeCode } from './one-time-code.ts';

export type PasswordOutcome = 'welcome' | 'wrong-credentials' | 'needs-code' | 'wrong-code';

/** The one user of an installation. */
export interface Account {
  readonly username: string;
  readonly apiKey: string;
  /** Of sign-ins, successes and sign-outs included. */
  readonly loginLimit: CallLimit;
  /** Of calls with an API key. */
  readonly apiLimit: CallLimit;
  password(): string;
  isAuthenticationOn(): boolean;
  setAuthentication(on: boolean): void;
  checkPassword(given: { username: unknown; password: unknown; code: unknown }): PasswordOutcome;
  /** A token for `loginByToken`: ends only with the password. */
  issueToken(): string;
  isTokenValid(token: unknown): boolean;
  changePassword(password: string): void;
  /** The key behind the codes, or null when none are asked for. */
  twoFactorKey(): string | null;
  setTwoFactor(key: string | null): void;
  /** What the person's authenticator shows now. */
  currentCode(): string | null;
  /** Whether somebody who was signed in would have to sign in otherwise now. */
  isTouched(): boolean;
  reset(): void;
}

export const startingCredentials = { username: 'admin', password: 'household-kuma' } as const;

const tokenSecret = 'household-kuma-token-secret';

export function createAccount({ now }: { now: () => number }): Account {
  const { username } = startingCredentials;
  const loginLimit = createCallLimit({ callsPerMinute: 20, now });
  const apiLimit = createCallLimit({ callsPerMinute: 60, now });
  let password: string = startingCredentials.password;
  let isAuthenticationOn = true;
  let twoFactorKey: string | null = null;
  let lastCode: string | null = null;

  const fingerprint = () => createHash('shake256', { outputLength: 16 }).update(password).digest('hex');

  function checkCode(key: string, code: unknown): PasswordOutcome {
    if (typeof code !== 'string' || code === '') return 'needs-code';
    if (code === lastCode || !isCodeOf(key, { code, at: now() })) return 'wrong-code';
    lastCode = code;
    return 'welcome';
  }

  return {
    username,
    apiKey: 'uk1_HouseholdApiKey-0123456789abcdefghijklmn',
    loginLimit,
    apiLimit,
    password: () => password,
    isAuthenticationOn: () => isAuthenticationOn,
    setAuthentication(on) {
      isAuthenticationOn = on;
    },
    checkPassword(given) {
      if (given.username !== username || given.password !== password) return 'wrong-credentials';
      return twoFactorKey === null ? 'welcome' : checkCode(twoFactorKey, given.code);
    },
    issueToken: () => signToken({ username, h: fingerprint() }, { secret: tokenSecret, now: now() }),
    isTokenValid(token) {
      const claims = typeof token === 'string' ? readToken(token, tokenSecret) : null;
      return claims?.username === username && claims.h === fingerprint();
    },
    changePassword(wanted) {
      password = wanted;
    },
    twoFactorKey: () => twoFactorKey,
    setTwoFactor(key) {
      twoFactorKey = key;
      lastCode = null;
    },
    currentCode: () => (twoFactorKey === null ? null : oneTimeCode(twoFactorKey, now())),
    isTouched: () =>
      password !== startingCredentials.password || !isAuthenticationOn || twoFactorKey !== null,
    reset() {
      password = startingCredentials.password;
      isAuthenticationOn = true;
      twoFactorKey = null;
      lastCode = null;
      loginLimit.reset();
      apiLimit.reset();
    },
  };
}
