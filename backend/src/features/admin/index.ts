import type { Db } from '../../database/client.ts';
import type { SettingsStore } from '../../database/settings-store.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Log } from '../../kernel/log.ts';
import type { JobQueue } from '../../platform/queue/index.ts';
import { createAdminHandlers } from './admin.routes.ts';
import type { Disks, PortalFacts, Programs, ProgramUpdates } from './ports.ts';
import { createDatabaseFacts } from './system/database-facts.repository.ts';
import { createReadSystem } from './system/read-system.ts';
import { createUpdateState } from './yt-dlp/update-state.ts';
import { createUpdateYtDlp } from './yt-dlp/update-yt-dlp.ts';
import { createViewYtDlp } from './yt-dlp/view-yt-dlp.ts';
import { createYtDlpJobs } from './yt-dlp/yt-dlp.jobs.ts';

export type { Disks, PortalFacts, Programs, ProgramUpdates } from './ports.ts';

export interface AdminDependencies {
  db: Db;
  settings: Pick<SettingsStore, 'find' | 'save'>;
  clock: Clock;
  log: Log;
  jobs: Pick<JobQueue, 'define'>;
  facts: PortalFacts;
  disks: Disks;
  programs: Programs;
  updates: ProgramUpdates;
  /** Whether downloads are set up. */
  hasDownloads(): Promise<boolean>;
  /** Videos are fetched with another program from now on. */
  onNewTool(): void;
}

/** What administrators see of the installation itself, and do to it. */
export const createAdmin = (dependencies: AdminDependencies) => {
  const { db, settings, programs, onNewTool } = dependencies;
  const state = createUpdateState(settings);
  const viewYtDlp = createViewYtDlp({ ...dependencies, state });
  const updater = createUpdateYtDlp({
    ...dependencies,
    state,
    onChanged: onNewTool,
    isConfigured: async () => (await programs.inspect()).ytDlp.source === 'configured',
  });
  const readSystem = createReadSystem({ ...dependencies, databaseFacts: createDatabaseFacts(db), viewYtDlp });
  return {
    handlers: createAdminHandlers({ readSystem, viewYtDlp, updater, state }),
    jobs: createYtDlpJobs({ ...dependencies, view: viewYtDlp, updater }),
  };
};
