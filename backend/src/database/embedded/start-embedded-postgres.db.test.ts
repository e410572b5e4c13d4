import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { queryOn } from '../../../test/support/database.ts';
import {
  createTestDataFolder,
  createTestDataPath,
  removePreparedFolder,
} from '../../../test/support/database-folder.ts';
import { startServerIn } from '../../../test/support/database-server.ts';

// Each test copies a cluster, which a busy disk takes its time for.
vi.setConfig({ testTimeout: 60_000 });

afterAll(removePreparedFolder);

async function start(path: string, options: Parameters<typeof startServerIn>[1] = {}) {
  const server = await startServerIn(path, options);
  onTestFinished(server.close);
  return server;
}

describe('a new data folder', () => {
  it('gets a durable UTF-8 server that only a socket reaches', async () => {
    const { connection } = await start(await createTestDataPath());
    const [row] = await queryOn(
      { connection },
      `select current_setting('server_encoding') as encoding, datlocprovider as provider, datlocale as locale,
        current_setting('fsync') as fsync, current_setting('listen_addresses') as addresses,
        current_setting('timezone') as timezone
        from pg_database where datname = current_database()`,
    );
    expect(row).toEqual({
      encoding: 'UTF8',
      provider: 'b',
      locale: 'C.UTF-8',
      fsync: 'on',
      addresses: '',
      timezone: 'UTC',
    });
  });

  it('holds nothing half made when it is ready', async () => {
    const path = await createTestDataPath();
    await start(path);
    const names = await readdir(path);
    expect(names.filter((name) => name.includes('.new'))).toEqual([]);
  });

  it('may lie so deep that a socket in it would have too long a path', async () => {
    const path = join(await createTestDataPath(), 'a-folder-with-a-long-name'.repeat(4));
    const { connection } = await start(path);
    onTestFinished(() => rm(connection.host, { recursive: true, force: true }));
    expect(await queryOn({ connection }, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(Buffer.byteLength(connection.host)).toBeLessThan(100);
  });
});

describe('a data folder with a database', () => {
  it('keeps what was written over a restart, and closes as often as it is told', async () => {
    const path = await createTestDataFolder();
    const first = await start(path);
    await queryOn(first, 'create table films as select 1 as id');
    await Promise.all([first.close(), first.close()]);
    await first.close();
    const second = await start(path);
    expect(await queryOn(second, 'select id from films')).toEqual([{ id: 1 }]);
  });

  it('is refused when another major version made it', async () => {
    const path = await createTestDataFolder();
    await writeFile(join(path, 'postgres-18', 'PG_VERSION'), '17\n');
    await expect(start(path)).rejects.toThrow(
      /postgres-18 holds a PostgreSQL 17 database.*PostgreSQL 18: start/,
    );
  });

  it('is refused when a newer major version lies beside it', async () => {
    const path = await createTestDataFolder();
    await mkdir(join(path, 'postgres-19'));
    await expect(start(path)).rejects.toThrow(/postgres-19 holds a PostgreSQL 19 database/);
  });

  it('is refused instead of begun anew when only an older major version is there', async () => {
    const path = await createTestDataFolder();
    await rename(join(path, 'postgres-18'), join(path, 'postgres-17'));
    await expect(start(path)).rejects.toThrow(/postgres-17 holds a PostgreSQL 17 database/);
  });

  it('is refused instead of overwritten when parts of it are missing', async () => {
    const path = await createTestDataFolder();
    await rm(join(path, 'postgres-18', 'global'), { recursive: true });
    await expect(start(path)).rejects.toThrow(/is not a complete database: restore it from a backup/);
  });

  it('is served on loopback with a password where there are no sockets', async () => {
    const path = await createTestDataFolder({ hasCluster: false });
    const first = await start(path, { transport: 'tcp' });
    expect(first.connection.host).toBe('127.0.0.1');
    const stranger = { connection: { ...first.connection, password: 'guess' } };
    await expect(queryOn(stranger, 'select 1')).rejects.toThrow(/password authentication failed/);
    await first.close();
    const second = await start(path, { transport: 'tcp' });
    expect(await queryOn(second, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});
