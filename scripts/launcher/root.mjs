import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the clone; every other path of the launcher is relative to it. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
