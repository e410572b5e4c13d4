import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findBrowser } from './find-browser.ts';
import { explainMissingPrograms } from './install-programs.ts';

const chromium = { need: 'The browser tests need Chromium', packages: ['chromium', 'fonts-liberation'] };
const redis = { need: 'Others need Redis', packages: ['redis-server'] };
const bareDebian = { missing: [chromium], isRefused: false, hasApt: true, isRoot: true };

describe('a missing program', () => {
  it('is installed by root on Debian', () => {
    expect(explainMissingPrograms(bareDebian)).toBeNull();
  });

  it('is no obstacle when there is one', () => {
    expect(explainMissingPrograms({ missing: [], isRefused: true, hasApt: false, isRoot: false })).toBeNull();
  });

  it('is named for each', () => {
    const words = explainMissingPrograms({ ...bareDebian, missing: [chromium, redis], isRoot: false });
    expect(words?.split('\n')).toHaveLength(2);
    expect(words).toContain('apt-get install redis-server');
  });

  it('is explained where nothing may or can be installed', () => {
    expect(explainMissingPrograms({ ...bareDebian, isRefused: true })).toContain('MEDIANEST_TEST_INSTALL=0');
    expect(explainMissingPrograms({ ...bareDebian, isRoot: false })).toContain('apt-get install chromium');
    expect(explainMissingPrograms({ ...bareDebian, hasApt: false })).toContain(
      'package manager of this system',
    );
  });
});

it('finds a browser by its name on the path', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'medianest-path-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  expect(findBrowser(folder)).toBeNull();
  await writeFile(join(folder, 'google-chrome'), '');
  expect(findBrowser(folder)).toBeNull();
  await chmod(join(folder, 'google-chrome'), 0o755);
  expect(findBrowser(`:/nowhere:${folder}`)).toBe(join(folder, 'google-chrome'));
});
