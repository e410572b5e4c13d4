import type { ServiceSettings } from '@medianest/shared';
import { AppError } from '../../../kernel/errors.ts';
import { toPlexServer } from '../plex-server.ts';
import type { OpenedService } from '../stored-service.ts';
import { type Attempt, isSameOrigin, type ServiceKind, type Tested } from './kind.ts';

export type TestPlex = (connection: {
  url: string;
  machineIdentifier: string;
  name: string;
  token?: string | undefined;
}) => Promise<Tested>;

type Settings = Extract<ServiceSettings, { name: 'plex' }>;

const requireServer = (stored: OpenedService | null) => {
  const server = stored ? toPlexServer(stored) : null;
  if (server) return server;
  throw new AppError('conflict', 'conflict', 'No Plex server is chosen yet: finish the set-up first.');
};

/** The household's own media server, at another address. Its people's tokens follow only once that is saved. */
export const createPlexKind = (dependencies: {
  test: TestPlex;
  findOwnerToken(): Promise<string | null>;
}): ServiceKind<Settings> => {
  const { test, findOwnerToken } = dependencies;

  const attemptOf = (url: string, stored: OpenedService | null): Attempt => {
    const { uri, machineIdentifier, name } = requireServer(stored);
    return {
      async test() {
        const token = isSameOrigin(uri, url) ? await findOwnerToken() : null;
        return test({ url, machineIdentifier, name, ...(token && { token }) });
      },
      keep: (tested) => ({
        url,
        secret: null,
        data: { machineIdentifier, name, version: tested?.version ?? stored?.data.version ?? null },
      }),
    };
  };

  return {
    attempt: ({ url }, stored) => attemptOf(url, stored),
    again: (stored) => attemptOf(requireServer(stored).uri, stored),
  };
};
