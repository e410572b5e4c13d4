import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findBrowser } from './find-browser.ts';
import { explainMissingBrowser } from './install-browser.ts';

const bareDebian = { browser: null, isRefused: false, hasApt: true, isRoot: true };

describe('a missing browser', () => {
  it('is installed by root on Debian', () => {
    expect(explainMissingBrowser(bareDebian)).toBeNull();
  });

  it('is no obstacle when there is one', () => {
    expect(
      explainMissingBrowser({ browser: '/usr/bin/chromium', isRefused: true, hasApt: false, isRoot: false }),
    ).toBeNull();
  });

  it('is explained where nothing may or can be installed', () => {
    expect(explainMissingBrowser({ ...bareDebian, isRefused: true })).toContain('MEDIANEST_TEST_INSTALL=0');
    expect(explainMissingBrowser({ ...bareDebian, isRoot: false })).toContain('apt-get install chromium');
    expect(explainMissingBrowser({ ...bareDebian, hasApt: false })).toContain(
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
