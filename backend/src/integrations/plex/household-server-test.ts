import type { TestProblem } from '@medianest/shared';
import { type Climb, climb, type Finding, failed, passed } from '../../platform/connection-test/index.ts';
import type { ConnectionResult, ConnectionStatus, createConnectionTest } from './connection-test.ts';

export interface PlexServerTest extends Climb {
  version: string | null;
  serverName: string | null;
}

export type HouseholdServer = {
  url: string;
  /** The one server that this may be. */
  machineIdentifier: string;
  name: string;
  /** Shown to this address; absent for an address that nobody has settled on yet. */
  token?: string | undefined;
};

const longestMs = 11_000;

const problems: Record<Exclude<ConnectionStatus, 'ok'>, TestProblem> = {
  unreachable: 'unreachable',
  timeout: 'timeout',
  certificate: 'certificate',
  redirected: 'redirected',
  refused: 'refused-address',
  credentials: 'credentials',
  'not-plex': 'wrong-service',
};

/** Which rung a plain answer belongs to: what is no Plex has been reached all the same. */
const judgeReach = (result: ConnectionResult): Finding =>
  result.status === 'ok' || result.status === 'not-plex' ? passed() : failed(problems[result.status]);

const identify = (result: ConnectionResult, { machineIdentifier, name }: HouseholdServer): Finding => {
  if (result.status !== 'ok') return failed('wrong-service');
  if (result.machineIdentifier === machineIdentifier) return passed(`It is “${name}”.`);
  return failed('wrong-service', `Another Plex server answers here, and this household’s is “${name}”.`);
};

/** Tries an address of the household's own server; any other Plex counts as the wrong service. */
export const createHouseholdServerTest =
  (dependencies: { testConnection: ReturnType<typeof createConnectionTest>; limitMs?: number | undefined }) =>
  async (server: HouseholdServer): Promise<PlexServerTest> => {
    const { testConnection, limitMs = longestMs } = dependencies;
    const { url: uri, machineIdentifier, token } = server;
    let seen: ConnectionResult = { status: 'unreachable', responseTimeMs: null };
    const version = () => (seen.status === 'ok' ? seen.version : null);
    const reach = async (timeoutMs: number) => {
      seen = await testConnection({ uri, timeoutMs: Math.min(8000, timeoutMs) });
      return judgeReach(seen);
    };
    const authenticate = async (timeoutMs: number): Promise<Finding> => {
      const opened = await testConnection({ uri, machineIdentifier, token, timeoutMs });
      return opened.status === 'ok' ? passed() : failed(problems[opened.status]);
    };
    const found = await climb(
      [
        { step: 'reach', climb: reach },
        { step: 'identify', climb: async () => identify(seen, server) },
        { step: 'version', climb: async () => passed(version() ? `Version ${version()}` : undefined) },
        ...(token ? [{ step: 'authenticate' as const, climb: authenticate }] : []),
      ],
      { limitMs },
    );
    return { ...found, version: version(), serverName: found.problem ? null : server.name };
  };
