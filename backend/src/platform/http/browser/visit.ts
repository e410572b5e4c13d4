import type { ServerResponse } from 'node:http';
import type { Request } from 'express';
import ipaddr from 'ipaddr.js';
import { type Cookies, createCookies } from './cookies.ts';

/** What the portal knows of the browser behind one call. */
export interface Visit {
  cookies: Cookies;
  /** The caller's address; of IPv6 only the /64, which is one household's. */
  network: string;
  userAgent: string;
  /** The `Origin` header; on mutations it has been checked before a handler sees it. */
  origin: string | undefined;
  /** Whether the browser takes this media type; one that says nothing takes everything. */
  takes(mediaType: string): boolean;
}

const networkOf = (address: string | undefined): string => {
  if (!address || !ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  return `${parsed.toNormalizedString().split(':').slice(0, 4).join(':')}::/64`;
};

/** @param isSecure whether cookies may and must be marked Secure */
export const createVisit = (request: Request, response: ServerResponse, isSecure: boolean): Visit => {
  // Read now: a connection that ends meanwhile forgets whose it was.
  const address = request.ip;
  return {
    cookies: createCookies(request, response, isSecure),
    get network() {
      return networkOf(address);
    },
    get userAgent() {
      return request.get('user-agent')?.slice(0, 400) ?? '';
    },
    get origin() {
      return request.get('origin');
    },
    takes: (mediaType) => request.accepts(mediaType) !== false,
  };
};
