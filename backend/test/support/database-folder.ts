import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';
import { createLayout } from '../../src/database/embedded/layout.ts';
import { isServerOf, waitForExit } from '../../src/database/embedded/processes.ts';
import { startServerIn } from './database-server.ts';
import { createPrepared } from './prepared.ts';

/** A temporary folder that the server's own user can pass through, with room for a data folder. */
export async function createTestParent(prefix = 'medianest-test-') {
  const path = await mkdtemp(join(tmpdir(), prefix));
  await chmod(path, 0o711);
  const dataPath = join(path, 'data');
  const remove = () => rm(path, { recursive: true, force: true });
  return { path, dataPath, remove };
}

/** The path for a data folder, removed after the test with the server that may still run in it. */
export async function createTestDataPath(): Promise<string> {
  const parent = await createTestParent();
  onTestFinished(async () => {
    await endServerIn(parent.dataPath);
    await parent.remove();
  });
  return parent.dataPath;
}

type Contents = {
  /** A cluster that was shut down in good order. */
  hasCluster?: boolean;
  /** The programs, where the portal has to copy them; a folder without them makes it do so. */
  hasPrograms?: boolean;
};

/** A data folder of an earlier portal, or with less in it than that left. */
export async function createTestDataFolder(contents: Contents = {}): Promise<string> {
  const { hasCluster = true, hasPrograms = true } = contents;
  const path = await createTestDataPath();
  const prepared = await preparedFolder.get();
  await mkdir(path);
  for (const name of await readdir(prepared.dataPath)) {
    const isProgram = name.endsWith('-binaries');
    if (!(isProgram ? hasPrograms : hasCluster)) continue;
    // Programs are never changed: links to them will do.
    await promisify(execFile)('cp', [isProgram ? '-al' : '-a', join(prepared.dataPath, name), path]);
  }
  return path;
}

async function prepare() {
  const parent = await createTestParent();
  const server = await startServerIn(parent.dataPath);
  await server.close();
  return parent;
}

const preparedFolder = createPrepared(prepare);

/** For `afterAll` of a suite that used `createTestDataFolder`. */
export const removePreparedFolder = () => preparedFolder.remove();

/** The process id in the server's pid file. */
export async function serverPidIn(dataPath: string): Promise<number> {
  const text = await readFile(join(createLayout(dataPath).clusterDir, 'postmaster.pid'), 'utf8').catch(
    () => '',
  );
  return Number(text.split('\n')[0]);
}

/** Ends the server of the folder, if one runs. */
export async function endServerIn(dataPath: string): Promise<void> {
  const pid = await serverPidIn(dataPath);
  if (!(pid > 0) || !(await isServerOf(createLayout(dataPath).clusterDir, pid))) return;
  process.kill(pid, 'SIGKILL');
  await waitForExit(pid, 5_000);
}

/** A live process of the server's own user that is no database server; ended after the test. */
export async function startStranger(dataPath: string): Promise<number> {
  const { uid, gid } = await stat(createLayout(dataPath).clusterDir);
  const child = spawn('/bin/sleep', ['600'], { uid, gid, cwd: '/', stdio: 'ignore' });
  await once(child, 'spawn');
  onTestFinished(() => void child.kill());
  return child.pid ?? 0;
}
