import { afterEach, beforeEach } from 'vitest';
import type { KumaControl } from '../src/index.ts';
import { useHousehold } from './household-for-test.ts';
import { connectKuma, type KumaClient } from './kuma-client.ts';

type ConnectOptions = Parameters<typeof connectKuma>[1];

/**
 * The household's Uptime Kuma as at the start before each test, but that beats come only when they are asked for;
 * clients of a test end with it.
 */
export function useKuma() {
  const household = useHousehold();
  const clients: KumaClient[] = [];
  const address = () => household.state().addresses.uptimeKuma;

  beforeEach(async () => {
    await household.control.uptimeKuma.setPace({ automatic: false });
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.close();
  });

  function connect(options?: ConnectOptions, path = ''): KumaClient {
    const client = connectKuma(address() + path, options);
    clients.push(client);
    return client;
  }

  return {
    household,
    address,
    get control(): KumaControl {
      return household.control.uptimeKuma;
    },
    connect,
    async signedIn(options?: ConnectOptions): Promise<KumaClient> {
      const client = connect(options);
      await client.signIn();
      client.forget();
      return client;
    },
    get: (path: string, headers: Record<string, string> = {}) =>
      fetch(address() + path, { headers, redirect: 'manual' }),
  };
}
