import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** A port of the loopback address that nobody uses now. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The first of `count` consecutive ports that nobody uses now. */
export async function findFreePorts(count: number): Promise<number> {
  // Below the range from which systems hand out ports by themselves.
  const first = randomInt(10_000, 32_000);
  const range = Array.from({ length: count }, (_, index) => first + index);
  const free = await Promise.all(range.map((port) => canListen(port, '127.0.0.1')));
  return free.every(Boolean) ? first : findFreePorts(count);
}

/** Whether a program can listen on the port; one that is just stopping gets `patienceMs` to do so. */
export async function isPortFree(port: number, host: string, patienceMs = 10_000): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  while (!(await canListen(port, host))) {
    if (Date.now() > deadline) return false;
    await delay(100);
  }
  return true;
}

async function canListen(port: number, host: string): Promise<boolean> {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
    server.close();
    await once(server, 'close');
    return true;
  } catch {
    return false;
  }
}
