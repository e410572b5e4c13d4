import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildBackend } from './build-backend.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'medianest-build-'));
  await buildBackend(folder);
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

it('has beside the programs what they read there', async () => {
  for (const name of ['main.js', 'worker.js', 'cli.js', 'migrations/meta/_journal.json', 'yt-dlp-public.key'])
    await expect(access(join(folder, name))).resolves.toBeUndefined();
});

/** The sources of a built file and of all that it imports before it runs. */
const sourcesOf = async (file: string, seen = new Set<string>()): Promise<string[]> => {
  if (seen.has(file)) return [];
  seen.add(file);
  const text = await readFile(join(folder, file), 'utf8');
  const { sources } = JSON.parse(await readFile(join(folder, `${file}.map`), 'utf8')) as {
    sources: string[];
  };
  const imported = [...text.matchAll(/(?:from|^import|;import)\s?"\.\/([\w-]+\.js)"/gm)];
  const inside = await Promise.all(imported.map(([, name = '']) => sourcesOf(name, seen)));
  return [...sources, ...inside.flat()];
};

it('starts the database before it reads the slices and their clients', async () => {
  const first = await sourcesOf('main.js');
  expect(first.some((source) => source.endsWith('app/open-storage.ts'))).toBe(true);
  expect(first.filter((source) => /src\/(features|integrations)\//.test(source))).toEqual([]);
  const worker = await sourcesOf('worker.js');
  expect(worker.filter((source) => /src\/features\//.test(source)).length).toBeGreaterThan(100);
});
