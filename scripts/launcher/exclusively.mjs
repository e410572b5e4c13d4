import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { root } from './root.mjs';

/**
 * Runs `work` while no other process of this clone runs work of the same name.
 *
 * The lock is a socket in Linux's abstract namespace: it goes with its process, however that ends,
 * and whoever waits is told by the end of a connection. Elsewhere nothing is locked.
 *
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function exclusively(name, work) {
  if (process.platform !== 'linux') return work();
  const address = `\0medianest-${name}-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`;
  let release = await acquire(address);
  if (!release) console.log(`MediaNest: waiting for another process that does the ${name} ...`);
  while (!release) {
    await waitForHolder(address);
    release = await acquire(address);
  }
  try {
    return await work();
  } finally {
    release();
  }
}

/** @type {(address: string) => Promise<(() => void) | null>} */
async function acquire(address) {
  /** @type {Set<import('node:net').Socket>} */
  const waiting = new Set();
  const server = createServer((socket) => {
    waiting.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => waiting.delete(socket));
  });
  try {
    server.listen(address);
    await once(server, 'listening');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE') return null;
    throw error;
  }
  return () => {
    server.close();
    for (const socket of waiting) socket.destroy();
  };
}

/** @type {(address: string) => Promise<void>} */
function waitForHolder(address) {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => resolve());
  });
}
