import { onTestFinished } from 'vitest';
import {
  createConnectionProbe,
  createConnectionTest,
  createMediaServerClient,
  createPlexTvClient,
  createWatchLinks,
  isServiceFailure,
} from '../../src/integrations/plex/index.ts';
import { createOutboundHttp } from '../../src/platform/outbound-http/index.ts';
import { createBreaker, createBreakerSet } from '../../src/platform/resilience/index.ts';

const identity = { clientIdentifier: '6f9a3c1e-7f7b-4a54-9a52-6f6f1f0c2d11', version: '0.1.0' };

type Limits = { timeoutMs?: number; volume?: number };

const openHttp = ({ timeoutMs }: Limits) => {
  const http = createOutboundHttp({ allowPrivate: true, timeoutMs });
  onTestFinished(() => http.close());
  return http;
};

/** A client of a plex.tv at this address, closed when the running test ends. */
export const openPlexTv = (address: string, limits: Limits & { now?: () => number } = {}) => {
  const breaker = createBreaker({ name: 'plex-tv', isFailure: isServiceFailure, volume: limits.volume });
  onTestFinished(() => breaker.close());
  const addresses = { plexTv: address, clients: address, app: address };
  return createPlexTvClient({ http: openHttp(limits), breaker, addresses, identity, now: limits.now });
};

/** A client of media servers, closed when the running test ends. */
export const openMediaServers = (limits: Limits = {}) => {
  const breakers = createBreakerSet({ isFailure: isServiceFailure, volume: limits.volume });
  onTestFinished(() => breakers.close());
  return createMediaServerClient({
    http: openHttp(limits),
    breakers,
    identity,
    links: createWatchLinks('https://app.plex.tv'),
  });
};

export const openConnectionTest = () => createConnectionTest({ http: openHttp({}), identity });
export const openConnectionProbe = () => createConnectionProbe({ http: openHttp({}), identity });
