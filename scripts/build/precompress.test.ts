import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { precompress } from './precompress.ts';

it('puts smaller twins beside texts that are worth it, and beside nothing else', async () => {
  const site = await mkdtemp(join(tmpdir(), 'medianest-site-'));
  onTestFinished(() => rm(site, { recursive: true }));
  const long = 'body { color: red }\n'.repeat(200);
  await writeFile(join(site, 'long.css'), long);
  await writeFile(join(site, 'short.css'), 'body {}');
  await writeFile(join(site, 'picture.png'), long);
  await precompress(site);
  expect((await readdir(site)).sort()).toEqual([
    'long.css',
    'long.css.br',
    'long.css.gz',
    'picture.png',
    'short.css',
  ]);
  expect(brotliDecompressSync(await readFile(join(site, 'long.css.br'))).toString()).toBe(long);
  expect(gunzipSync(await readFile(join(site, 'long.css.gz'))).toString()).toBe(long);
});
