import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseCookie, stringifySetCookie } from 'cookie';

/** The cookies that the portal sets, by purpose. All are HttpOnly, SameSite=Lax, for the whole site. */
export const cookieNames = {
  access: 'medianest_access',
  renewal: 'medianest_renewal',
  flow: 'medianest_flow',
  claim: 'medianest_claim',
  visitor: 'medianest_visitor',
} as const;

export type CookieName = keyof typeof cookieNames;

/** The portal's own cookies of one exchange. */
export interface Cookies {
  get(name: CookieName): string | undefined;
  /** @param maxAgeMs absent: until the browser closes */
  set(name: CookieName, value: string, maxAgeMs?: number): void;
  clear(name: CookieName): void;
}

/**
 * Over https the names carry `__Host-`, so that no neighbour of the host name can plant them (RFC 6265bis).
 */
export const createCookies = (
  request: IncomingMessage,
  response: ServerResponse,
  isSecure: boolean,
): Cookies => {
  let received: Record<string, string | undefined> | null = null;
  /** The last word on each cookie: a renewed session may be signed out by the same call. */
  const sent = new Map<CookieName, string>();
  const fullName = (name: CookieName) => (isSecure ? `__Host-${cookieNames[name]}` : cookieNames[name]);
  const write = (name: CookieName, value: string, maxAgeSeconds?: number) => {
    sent.set(
      name,
      stringifySetCookie({
        name: fullName(name),
        value,
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure: isSecure,
        ...(maxAgeSeconds !== undefined && { maxAge: maxAgeSeconds }),
      }),
    );
    response.setHeader('Set-Cookie', [...sent.values()]);
  };

  return {
    get(name) {
      received ??= parseCookie(request.headers.cookie ?? '');
      return received[fullName(name)] || undefined;
    },
    set: (name, value, maxAgeMs) =>
      write(name, value, maxAgeMs === undefined ? undefined : Math.floor(maxAgeMs / 1000)),
    clear: (name) => write(name, '', 0),
  };
};
