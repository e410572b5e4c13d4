import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../launcher/root.mjs';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'medianest-lint-'));
  for (const file of ['biome.json', '.gitignore']) cpSync(join(root, file), join(folder, file));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** What the linter says about `source` if it lies at `path` in the clone. */
function lint(path: string, source: string): string {
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  writeFileSync(join(folder, path), source);
  const biome = join(root, 'node_modules', '.bin', 'biome');
  const { stdout, stderr } = spawnSync(biome, ['lint', '--colors=off', path], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

describe('the lint rules', () => {
  const readsEnvironment = 'export const port = process.env.PORT;\n';

  it.each([
    'backend/src/features/auth/auth.service.ts',
    'backend/src/platform/config/config.ts',
    'shared/src/port.ts',
  ])('forbid %s to read the environment', (path) =>
    expect(lint(path, readsEnvironment)).toContain('noProcessEnv'),
  );

  it.each(['backend/src/main.ts', 'backend/src/cli.ts', 'backend/src/worker.ts'])(
    'let %s read the environment',
    (path) => expect(lint(path, readsEnvironment)).toContain('No fixes applied'),
  );
});
