import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RedisServer {
  url: string;
  close(): Promise<void>;
}

const missing =
  'The tests of Redis need its server: install the package "redis-server", as root: apt-get install redis-server.';

/**
 * A Redis without a port, on a socket in a folder of its own, gone with the test.
 *
 * @throws Error with the package to install when there is no `redis-server`
 */
export async function startRedis(): Promise<RedisServer> {
  const folder = await mkdtemp(join(tmpdir(), 'medianest-redis-'));
  const socket = join(folder, 'redis.sock');
  const settings = [
    '--port',
    '0',
    '--unixsocket',
    socket,
    '--dir',
    folder,
    '--save',
    '',
    '--appendonly',
    'no',
  ];
  const server = spawn('redis-server', settings, { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(new Error(missing, { cause })));
    server.once('exit', () => reject(new Error('redis-server ended before it was ready.')));
    server.stdout.on('data', (text) => {
      if (String(text).includes('ready to accept connections')) resolve();
    });
  });
  return {
    url: socket,
    async close() {
      server.kill();
      await once(server, 'exit');
      await rm(folder, { recursive: true });
    },
  };
}
