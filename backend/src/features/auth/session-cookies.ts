import type { Cookies } from '../../platform/http/browser/cookies.ts';
import { authPolicy } from './auth.policy.ts';

/** Signs short-lived proofs of a session. */
export interface AccessTokenSigner {
  sign(claims: { userId: string; sessionId: string }): string;
}

interface CookieSession {
  userId: string;
  sessionId: string;
  rememberMe: boolean;
}

/** Without "keep me signed in" both cookies vanish with the browser. */
export const setAccessCookie = (cookies: Cookies, signer: AccessTokenSigner, session: CookieSession) =>
  cookies.set('access', signer.sign(session), session.rememberMe ? authPolicy.accessTokenMs : undefined);

export const setRenewalCookie = (
  cookies: Cookies,
  token: string,
  session: Pick<CookieSession, 'rememberMe'>,
) => cookies.set('renewal', token, session.rememberMe ? authPolicy.rememberedSessionMs : undefined);

export const clearSessionCookies = (cookies: Cookies) => {
  cookies.clear('access');
  cookies.clear('renewal');
};
