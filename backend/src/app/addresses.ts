import type { Config } from '../platform/config/load-config.ts';
import { listOwnAddresses } from '../platform/http/browser/hosts.ts';

const everywhere = new Set(['::', '0.0.0.0']);
const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

/** The addresses at which people can reach the portal, the most useful first. */
export const findAddresses = (config: Config, port: number): string[] => {
  const { PUBLIC_URL, HOST } = config;
  const hosts = everywhere.has(HOST)
    ? ['localhost', ...listOwnAddresses()]
    : [loopback.has(HOST) ? 'localhost' : HOST];
  const local = hosts.map((host) => `http://${host.includes(':') ? `[${host}]` : host}:${port}`);
  return PUBLIC_URL ? [PUBLIC_URL, ...local] : local;
};
