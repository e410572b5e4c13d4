import { execFile } from 'node:child_process';
import { chmod, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { queryOn } from '../../../test/support/database.ts';
import {
  createTestDataFolder,
  createTestDataPath,
  removePreparedFolder,
  serverPidIn,
} from '../../../test/support/database-folder.ts';
import { createTestPackage, removePreparedPackage } from '../../../test/support/database-package.ts';
import { startPortalProcess } from '../../../test/support/database-portal-process.ts';
import { startServerIn } from '../../../test/support/database-server.ts';

// Each test makes a cluster or copies the programs, which a busy disk takes its time for.
vi.setConfig({ testTimeout: 60_000 });

afterAll(async () => {
  await removePreparedFolder();
  await removePreparedPackage();
});

const isRoot = process.getuid?.() === 0;
const nobody = 65_534;

async function start(path: string, options: Parameters<typeof startServerIn>[1] = {}) {
  const server = await startServerIn(path, options);
  onTestFinished(server.close);
  return server;
}

/** The name that a person types first in most languages; wrong in every encoding but UTF-8. */
const accents = `select 'Amélie – 千と千尋'::text as title, upper('é') as upper`;

describe('the environment of the portal', () => {
  it.each([
    ['says nothing at all', {}],
    ['names a locale that no machine has', { LC_ALL: 'xx_YY.UTF-8', LANG: 'xx_YY.UTF-8' }],
    ['names another encoding', { LC_ALL: 'de_DE.ISO-8859-1' }],
    [
      'points at another server',
      { PGHOST: '192.0.2.1', PGPORT: '1', PGSSLMODE: 'require', PGDATA: '/nowhere' },
    ],
  ])('changes nothing about the database when it %s', async (_name, env) => {
    const path = await createTestDataFolder({ hasCluster: false });
    const portal = await startPortalProcess({ path, env });
    expect(portal.refusal).toBeUndefined();
    const target = { connection: (await start(path, { whenRunning: 'join' })).connection };
    expect(await queryOn(target, accents)).toEqual([{ title: 'Amélie – 千と千尋', upper: 'É' }]);
  });
});

it('the environment of the portal, with its secrets, stays out of the server', async () => {
  const path = await createTestDataFolder();
  const portal = await startPortalProcess({ path, env: { JWT_SECRET: 'a secret' } });
  const { connection } = await start(path, { whenRunning: 'join' });
  expect(portal.connection).toEqual(connection);
  const file = `/proc/${await serverPidIn(path)}/environ`;
  const [row] = await queryOn({ connection }, `select pg_read_binary_file('${file}') as content`);
  expect(String(row?.content)).toContain('LC_ALL');
  expect(String(row?.content)).not.toContain('secret');
});

it('what needs a running portal joins its server, and starts none of its own', async () => {
  const path = await createTestDataFolder();
  await expect(start(path, { whenRunning: 'need' })).rejects.toThrow(/start the portal first/);
  const portal = await startPortalProcess({ path });
  const { connection } = await start(path, { whenRunning: 'need' });
  expect(connection).toEqual(portal.connection);
});

describe('the installed package', () => {
  it('is used where it lies when it is whole and within reach', async () => {
    const path = await createTestDataFolder({ hasPrograms: false });
    await start(path, { packageDir: await createTestPackage({ hasLinks: true }) });
    expect((await readdir(path)).filter((name) => name.includes('binaries'))).toEqual([]);
  });

  it('may lack the links that its install script makes', async () => {
    const server = await start(await createTestDataFolder({ hasPrograms: false }), {
      packageDir: await createTestPackage({ hasLinks: false }),
    });
    expect(await queryOn(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  if (isRoot)
    it('may lie where only root can go, even with files that only root can read', async () => {
      const packageDir = await createTestPackage({ hasLinks: true });
      await chmod(dirname(packageDir), 0o700);
      await chmod(join(packageDir, 'native', 'bin', 'postgres'), 0o700);
      const server = await start(await createTestDataFolder({ hasPrograms: false }), { packageDir });
      expect(await queryOn(server, 'select 1 as one')).toEqual([{ one: 1 }]);
    });
});

if (isRoot)
  it('a strict umask keeps the database from nothing', async () => {
    const path = await createTestDataPath();
    const portal = await startPortalProcess({ path, prelude: 'umask 077' });
    expect(portal.refusal).toBeUndefined();
  });

describe('the machine', () => {
  it.each([
    ['the first cluster is made', { hasCluster: false, hasPrograms: true }],
    ['the programs are copied', { hasCluster: true, hasPrograms: false }],
  ])(
    'gets one sentence when its disk is full while %s, and the next start begins anew',
    async (_name, contents) => {
      const path = await createTestDataFolder(contents);
      const packageDir = await createTestPackage({ hasLinks: contents.hasPrograms });
      const portal = await startPortalProcess({ path, options: { packageDir }, prelude: 'ulimit -f 12288' });
      expect(portal.refusal).toBe(
        `StartupError: The disk or quota that holds the data folder ${path} is full: free some space and start again.`,
      );
      const server = await start(path, { packageDir });
      expect(await queryOn(server, 'select 1 as one')).toEqual([{ one: 1 }]);
    },
  );

  if (isRoot)
    it('may run the portal as an ordinary user', async () => {
      const path = await createTestDataPath();
      await chmod(dirname(path), 0o777);
      const packageDir = await createTestPackage({ hasLinks: false });
      const portal = await startPortalProcess({ path, uid: nobody, options: { packageDir } });
      expect(portal.refusal).toBeUndefined();
      expect(portal.connection?.host).toBe(join(path, 'run'));
    });

  if (isRoot)
    it('gets one sentence when the user may not write to the data folder', async () => {
      const path = await createTestDataPath();
      await chmod(dirname(path), 0o755);
      const portal = await startPortalProcess({ path, uid: nobody });
      expect(portal.refusal).toBe(
        `StartupError: The data folder ${path} cannot be written by the user nobody (EACCES): give that user the folder, or set MEDIANEST_DATA_DIR to another one.`,
      );
    });

  if (isRoot)
    it('gets one sentence when the user has no name on it', async () => {
      const path = await createTestDataPath();
      await chmod(dirname(path), 0o777);
      const packageDir = await createTestPackage({ hasLinks: true });
      const portal = await startPortalProcess({ path, uid: 54_321, options: { packageDir } });
      expect(portal.refusal).toMatch(
        /^StartupError: The user id 54321 has no name on this machine.*DATABASE_URL\.$/,
      );
    });

  if (isRoot)
    it('gets one sentence when another user owns the database', async () => {
      const path = await createTestDataFolder();
      await promisify(execFile)('chown', ['-R', String(nobody), join(path, 'postgres-18')]);
      await expect(start(path)).rejects.toThrow(
        /belongs to the user with the id 65534 and not to postgres, who would run it: start/,
      );
    });
});
