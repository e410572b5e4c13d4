import { defineConfig } from 'vitest/config';
import { findDownloadTools } from './scripts/tools/find-tools.ts';

/** Tests that need the embedded PostgreSQL, which one global set-up starts for all of them. */
const withDatabase = ['backend/**/*.db.test.ts', 'backend/**/*.api.test.ts'];

/** What tests with the real programs use; `npm test` and `npm run tools` get what is missing. */
const { ytDlp, ffprobe } = findDownloadTools();

export default defineConfig({
  test: {
    env: { MEDIANEST_TEST_YTDLP: ytDlp ?? '', MEDIANEST_TEST_FFPROBE: ffprobe ?? '' },
    // Nothing here lives in a module's scope, so that files of one worker can share what they import.
    isolate: false,
    // One more than a small machine has cores: many tests wait for something.
    maxWorkers: 3,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // A second, the default, is short for a machine that runs something else as well.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      { extends: true, test: { name: 'shared', include: ['shared/**/*.test.ts'] } },
      { extends: true, test: { name: 'household', include: ['household/**/*.test.ts'] } },
      { extends: true, test: { name: 'backend', include: ['backend/**/*.test.ts'], exclude: withDatabase } },
      {
        extends: true,
        test: {
          name: 'backend with database',
          include: withDatabase,
          // Many of them start portals and whole households.
          testTimeout: 60_000,
          hookTimeout: 150_000,
          globalSetup: 'backend/test/support/database.setup.ts',
        },
      },
      { extends: true, test: { name: 'scripts', include: ['scripts/**/*.test.ts'] } },
      'frontend/vitest.config.ts',
    ],
  },
});
