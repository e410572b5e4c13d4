import { globSync, readFileSync, realpathSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, relative, sep } from 'node:path';
import { ResolverFactory } from 'oxc-resolver';
import { createDeclaredPackages, packageName } from './declared-packages.ts';
import type { ImportEdge } from './import-edge.ts';
import { markCycles } from './mark-cycles.ts';
import { readImports } from './read-imports.ts';

const sources = '{shared,backend,frontend,household,scripts,tests}/**/*.{ts,tsx,mjs}';
const generated = /(^|[\\/])(node_modules|dist|out|\.next|next-env\.d\.ts)$/;

/**
 * Follows every import below a folder.
 *
 * @param folder the root of a clone
 */
export function buildImportGraph(folder: string): ImportEdge[] {
  const root = realpathSync(folder);
  const files = globSync(sources, { cwd: root, exclude: (path) => generated.test(path) });
  if (files.length === 0) throw new Error(`No source was found in ${root}.`);
  const resolve = createResolve(root);
  const isDeclared = createDeclaredPackages(root);
  const edges = files.flatMap((file) => {
    const from = file.split(sep).join('/');
    return readImports(from, readFileSync(join(root, file), 'utf8')).map(({ specifier, typeOnly }) => ({
      from,
      to: specifier === null ? '?computed' : resolve(from, specifier),
      typeOnly,
      declared: specifier === null || isDeclared(from, specifier),
      cyclic: false,
    }));
  });
  return markCycles(edges);
}

function createResolve(root: string) {
  const resolver = new ResolverFactory({
    conditionNames: ['import', 'node', 'types', 'default'],
    extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    tsconfig: 'auto',
  });
  return (from: string, specifier: string): string => {
    if (isBuiltin(specifier)) return `node:${specifier.replace(/^node:/, '')}`;
    const { path } = resolver.resolveFileSync(join(root, from), specifier);
    if (!path) return `?${specifier}`;
    const below = relative(root, path).split(sep).join('/');
    const inPackage = below.lastIndexOf('node_modules/');
    return inPackage < 0 ? below : `npm:${packageName(below.slice(inPackage + 'node_modules/'.length))}`;
  };
}
