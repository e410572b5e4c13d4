import type { ServiceSettings } from '@medianest/shared';
import type { OpenedService } from '../stored-service.ts';
import { type Attempt, factsOf, type ServiceKind, type Tested } from './kind.ts';

export type TestYoutube = (connection: { folder: string }) => Promise<Omit<Tested, 'serverName'>>;

type Settings = Extract<ServiceSettings, { name: 'youtube' }>;

/** Downloads from YouTube: the folder that they go to, and the programs that make them. */
export const createYoutubeKind = (test: TestYoutube): ServiceKind<Settings> => {
  const attemptOf = (
    { folder, plexPath }: Pick<Settings, 'folder' | 'plexPath'>,
    stored: OpenedService | null,
  ): Attempt => ({
    test: async () => ({ ...(await test({ folder })), serverName: null }),
    keep: (tested) => ({
      url: null,
      secret: null,
      data: { ...factsOf(tested, stored), folder, ...(plexPath && { plexPath }) },
    }),
  });

  return {
    attempt: attemptOf,
    again: (stored) =>
      attemptOf({ folder: stored.data.folder ?? '', plexPath: stored.data.plexPath }, stored),
  };
};
