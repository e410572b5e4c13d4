import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { hashInlineScripts, inlineScripts } from './hash-inline-scripts.ts';

it('finds the scripts that are written into a page, to the letter', () => {
  const html = `<head><script>a < b && "é"</script><script src="/x.js" async></script>
    <SCRIPT id="s">\n  two\n</SCRIPT ></head>`;
  expect(inlineScripts(html)).toEqual(['a < b && "é"', '\n  two\n']);
});

it('leaves out blocks of data and repetitions', () => {
  const html = `<script type="application/ld+json">{}</script><script>x</script><script>x</script>`;
  expect(inlineScripts(html)).toEqual(['x']);
});

it('keeps a script whose text speaks of an address', () => {
  expect(inlineScripts('<script>load({ src = 1 })</script>')).toEqual(['load({ src = 1 })']);
});

it('names the hashes of every page by its path', async () => {
  const site = await mkdtemp(join(tmpdir(), 'medianest-site-'));
  onTestFinished(() => rm(site, { recursive: true }));
  await mkdir(join(site, 'devices'));
  await writeFile(join(site, 'index.html'), '<script>alert(1)</script>');
  await writeFile(join(site, 'devices/index.html'), '<p>none</p>');
  expect(await hashInlineScripts(site)).toEqual({
    'devices/index.html': [],
    // echo -n 'alert(1)' | openssl dgst -sha256 -binary | base64
    'index.html': ['sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='],
  });
});
