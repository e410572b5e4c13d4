import type { RequestHandler } from 'express';

/** What every answer needs, whoever reads it. Pages replace the policy with their own. */
const always = {
  'Content-Security-Policy': "default-src 'none';frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/**
 * What only works over https: on `http://<LAN address>` HSTS would lock people out, and browsers ignore
 * the others and warn about them on every page.
 */
const overHttps = {
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
};

/** The headers of every answer. They are few and fixed, because every call pays for each of them. */
export const createSecurityHeaders = (options: {
  isSecure: (request: Parameters<RequestHandler>[0]) => boolean;
}): RequestHandler => {
  const plain = Object.entries(always);
  const secure = [...plain, ...Object.entries(overHttps)];
  return (request, response, next) => {
    for (const [name, value] of options.isSecure(request) ? secure : plain) response.setHeader(name, value);
    next();
  };
};

/** The policy of one page: its own inline scripts by hash, everything else from this server. */
export const pagePolicy = (options: { scriptHashes: readonly string[]; isSecure: boolean }): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${options.scriptHashes.map((hash) => `'${hash}'`).join(' ')}`.trimEnd(),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(options.isSecure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
