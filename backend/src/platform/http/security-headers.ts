import type { RequestHandler } from 'express';
import helmet from 'helmet';

const common = {
  xFrameOptions: { action: 'deny' as const },
  referrerPolicy: { policy: 'same-origin' as const },
  crossOriginOpenerPolicy: { policy: 'same-origin' as const },
};

const apiPolicy = {
  useDefaults: false,
  directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
};

/**
 * The headers of every answer. What only works over https (HSTS) is sent only there:
 * on `http://<LAN address>` it would lock people out. Pages replace the policy with their own.
 */
export const createSecurityHeaders = (options: {
  isSecure: (request: Parameters<RequestHandler>[0]) => boolean;
}): RequestHandler => {
  const plain = helmet({
    ...common,
    contentSecurityPolicy: apiPolicy,
    strictTransportSecurity: false,
    // Browsers ignore both on plain http and warn about them on every page.
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
  const secure = helmet({
    ...common,
    contentSecurityPolicy: apiPolicy,
    strictTransportSecurity: { maxAge: 31_536_000 },
  });
  return (request, response, next) => (options.isSecure(request) ? secure : plain)(request, response, next);
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
