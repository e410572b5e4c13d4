import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * How the server runs. A household is a small load, so memory counts more than the last bit of speed: the young
 * generation stays small, and the old one is cleaned when it has doubled instead of several times over, because ten
 * thousand pictures otherwise leave 100 MB behind that nothing needs. Half as much of either makes answers a third
 * slower. A library asks whether there is a WebSocket of the web’s own, and Node would load its whole web client for
 * the answer.
 */
const nodeArguments = [
  '--enable-source-maps',
  '--max-semi-space-size=8',
  '--heap-growing-percent=100',
  '--no-experimental-websocket',
];

export const serverArguments = [...nodeArguments, 'backend/dist/main.js'];

/** The same slices without a web server. */
export const workerArguments = [...nodeArguments, 'backend/dist/worker.js'];

/**
 * The environment of the server. What Node compiled is kept beside the build and goes with it: a warm
 * start saves a fifth of its time. A folder that cannot be written is no obstacle. By default glibc
 * keeps eight pools of freed memory for each core, which Node’s own threads would fill, and ever more of
 * what is free at the end of them once something large was there; a first start leaves 12 MB that way.
 */
export const serverEnvironment = {
  NODE_ENV: 'production',
  NODE_COMPILE_CACHE: join(root, 'backend/dist/compile-cache'),
  MALLOC_ARENA_MAX: '2',
  MALLOC_TRIM_THRESHOLD_: '65536',
};
