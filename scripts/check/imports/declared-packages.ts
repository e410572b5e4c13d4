import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { isTest } from './places.ts';

/** `@scope/name/file.js` → `@scope/name`. */
export const packageName = (path: string) => path.split('/', path.startsWith('@') ? 2 : 1).join('/');

/** What a file may import by name; hoisting would let it import its neighbours' packages too. */
export function createDeclaredPackages(root: string) {
  const cache = new Map<string, Set<string>>();
  const packagesOf = (folder: string) => {
    const known = cache.get(folder) ?? readPackages(join(root, folder, 'package.json'));
    cache.set(folder, known);
    return known;
  };
  return (from: string, specifier: string): boolean => {
    if (/^[./#]/.test(specifier) || isBuiltin(specifier)) return true;
    // It describes a foreign package, in the words of that package's own dependencies.
    if (from.endsWith('.d.ts')) return true;
    const name = packageName(specifier);
    if (packagesOf(from.split('/')[0] ?? '').has(name)) return true;
    return isToolOfTheRoot(from) && (name.startsWith('@medianest/') || packagesOf('.').has(name));
  };
}

/** The root holds the tools and the workspaces: tests, settings of tools, and scripts use those. */
const isToolOfTheRoot = (from: string) =>
  isTest(from) || /^(scripts|tests)\//.test(from) || /\.config\.ts$/.test(from);

function readPackages(path: string): Set<string> {
  if (!existsSync(path)) return new Set();
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync(path, 'utf8'));
  return new Set(Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }));
}
