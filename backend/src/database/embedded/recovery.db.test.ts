import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { queryOn } from '../../../test/support/database.ts';
import {
  createTestDataFolder,
  createTestDataPath,
  removePreparedFolder,
  serverPidIn,
  startStranger,
} from '../../../test/support/database-folder.ts';
import { launchPortalProcess, startPortalProcess } from '../../../test/support/database-portal-process.ts';
import { startServerIn } from '../../../test/support/database-server.ts';
import { waitForExit } from './processes.ts';

// Each test copies a cluster, which a busy disk takes its time for.
vi.setConfig({ testTimeout: 60_000 });

afterAll(removePreparedFolder);

async function start(path: string, options: Parameters<typeof startServerIn>[1] = {}) {
  const server = await startServerIn(path, options);
  onTestFinished(server.close);
  return server;
}

/** A portal that has written one film and was killed, with all processes of its group. */
async function createOrphan() {
  const path = await createTestDataFolder();
  const portal = await startPortalProcess({ path });
  if (!portal.connection) throw new Error(portal.refusal);
  const target = { connection: portal.connection };
  await queryOn(target, 'create table films as select 1 as id');
  const pid = await serverPidIn(path);
  return { path, pid, target, kill: portal.kill };
}

const films = 'select id from films';

describe('after a kill of the portal', () => {
  it('the server of before is used again', async () => {
    const orphan = await createOrphan();
    await orphan.kill();
    const server = await start(orphan.path);
    expect(await serverPidIn(orphan.path)).toBe(orphan.pid);
    expect(await queryOn(server, films)).toEqual([{ id: 1 }]);
  });

  it('and the server is stopped by the portal that took it over', async () => {
    const orphan = await createOrphan();
    await orphan.kill();
    const server = await start(orphan.path);
    await server.close();
    expect(await waitForExit(orphan.pid, 0)).toBe(true);
  });

  it('a server with other settings is restarted with these', async () => {
    const orphan = await createOrphan();
    await orphan.kill();
    const server = await start(orphan.path, { settings: { max_connections: '33' } });
    expect(await serverPidIn(orphan.path)).not.toBe(orphan.pid);
    expect(await queryOn(server, 'show max_connections')).toEqual([{ max_connections: '33' }]);
    expect(await queryOn(server, films)).toEqual([{ id: 1 }]);
  });

  it('a server that cannot be reached is ended and recovered', async () => {
    const orphan = await createOrphan();
    await orphan.kill();
    await rm(join(orphan.target.connection.host, '.s.PGSQL.5432'));
    const server = await start(orphan.path);
    expect(await serverPidIn(orphan.path)).not.toBe(orphan.pid);
    expect(await queryOn(server, films)).toEqual([{ id: 1 }]);
  });

  it('a server that hangs is ended and recovered', async () => {
    const orphan = await createOrphan();
    await orphan.kill();
    process.kill(orphan.pid, 'SIGSTOP');
    const server = await start(orphan.path);
    expect(await serverPidIn(orphan.path)).not.toBe(orphan.pid);
    expect(await queryOn(server, films)).toEqual([{ id: 1 }]);
  });
});

describe('after a kill of the server too', () => {
  it('a new one waits for a statement that still runs, and nothing committed is lost', async () => {
    const orphan = await createOrphan();
    const busy = queryOn(
      orphan.target,
      `begin; set local statement_timeout = '5s'; select count(*) from generate_series(1, 10000000000)`,
    );
    const ended = expect(busy).rejects.toThrow();
    await vi.waitFor(async () => {
      const working = await queryOn(
        orphan.target,
        `select 1 from pg_stat_activity where query like 'begin; set%'`,
      );
      expect(working.length).toBe(1);
    }, 10_000);
    await orphan.kill();
    process.kill(orphan.pid, 'SIGKILL');
    const server = await start(orphan.path);
    await ended;
    expect(await queryOn(server, films)).toEqual([{ id: 1 }]);
  });

  it('a pid file whose number an unrelated process has now is no obstacle, and that process lives on', async () => {
    const orphan = await createOrphan();
    await orphan.kill();
    const pidFile = join(orphan.path, 'postgres-18', 'postmaster.pid');
    const lines = await readFile(pidFile, 'utf8');
    process.kill(orphan.pid, 'SIGKILL');
    await waitForExit(orphan.pid, 5_000);
    const stranger = await startStranger(orphan.path);
    await writeFile(pidFile, lines.replace(String(orphan.pid), String(stranger)));
    const server = await start(orphan.path);
    expect(await queryOn(server, films)).toEqual([{ id: 1 }]);
    expect(await waitForExit(stranger, 0)).toBe(false);
  });

  it.each(['', 'not a number\n', '-17\n'])('a pid file that holds %j is no obstacle', async (content) => {
    const path = await createTestDataFolder();
    await writeFile(join(path, 'postgres-18', 'postmaster.pid'), content);
    const server = await start(path);
    expect(await queryOn(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it("a lock of the socket that names somebody else's process is no obstacle", async () => {
    const path = await createTestDataFolder();
    const stranger = await startStranger(path);
    await writeFile(join(path, 'run', '.s.PGSQL.5432.lock'), `${stranger}\n${path}/postgres-18\n1\n5432\n`);
    const server = await start(path);
    expect(await queryOn(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('a living portal starts it again at the same address', async () => {
    const path = await createTestDataFolder();
    const server = await start(path);
    await queryOn(server, 'create table films as select 1 as id');
    process.kill(await serverPidIn(path), 'SIGKILL');
    await vi.waitFor(async () => expect(await queryOn(server, films)).toEqual([{ id: 1 }]), 30_000);
  });
});

describe('after a kill while the first cluster is made', () => {
  it('the half-made one is thrown away', async () => {
    const path = await createTestDataPath();
    const unfinished = async () => (await readdir(path)).filter((name) => name.includes('.new-'));
    const portal = launchPortalProcess({ path });
    await vi.waitFor(async () => expect(await unfinished()).toHaveLength(1), {
      timeout: 30_000,
      interval: 10,
    });
    // The initdb that it started goes on.
    await portal.kill({ isAlone: true });
    const server = await start(path);
    expect(await queryOn(server, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(await unfinished()).toEqual([]);
  });
});

describe('while another portal runs on the folder', () => {
  it('a second portal gets one sentence', async () => {
    const path = await createTestDataFolder();
    const portal = await startPortalProcess({ path });
    await expect(start(path)).rejects.toThrow(
      `Another MediaNest is using the data folder ${path}: stop it first, or set MEDIANEST_DATA_DIR to another folder.`,
    );
    expect(portal.refusal).toBeUndefined();
  });

  it('a tool may join its server, and leaves it running', async () => {
    const path = await createTestDataFolder();
    const first = await start(path);
    const joined = await startPortalProcess({ path, options: { whenRunning: 'join' } });
    expect(joined.connection).toEqual(first.connection);
    await joined.kill();
    const tool = await start(path, { whenRunning: 'join' });
    await tool.close();
    expect(await queryOn(first, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('a tool starts the server itself when no portal runs', async () => {
    const path = await createTestDataFolder();
    const tool = await start(path, { whenRunning: 'join' });
    expect(await queryOn(tool, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});
