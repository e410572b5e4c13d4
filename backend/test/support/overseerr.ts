import { onTestFinished } from 'vitest';
import { createOverseerrClient, createOverseerrTest } from '../../src/integrations/overseerr/index.ts';
import { createOutboundHttp } from '../../src/platform/outbound-http/index.ts';
import { createBreakerSet } from '../../src/platform/resilience/index.ts';
import { isServiceFailure } from '../../src/platform/upstream/index.ts';

type Limits = { timeoutMs?: number; limitMs?: number; volume?: number; resetMs?: number };

const openHttp = ({ timeoutMs }: Limits) => {
  const http = createOutboundHttp({ allowPrivate: true, timeoutMs });
  onTestFinished(() => http.close());
  return http;
};

/** Clients of Overseerrs, closed when the running test ends. */
export const openOverseerr = (limits: Limits = {}) => {
  const { volume, resetMs } = limits;
  const breakers = createBreakerSet({ isFailure: isServiceFailure, volume, resetMs });
  onTestFinished(() => breakers.close());
  return { client: createOverseerrClient({ http: openHttp(limits), breakers }), breakers };
};

export const openOverseerrTest = (limits: Limits = {}) =>
  createOverseerrTest({ http: openHttp(limits), limitMs: limits.limitMs });
