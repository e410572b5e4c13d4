import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it, onTestFinished } from 'vitest';
import { thinSourceMap } from './thin-source-map.ts';

const source = `export const add = (one: number, other: number) => one + other;
export const fail = (what: string) => {
  throw new Error(\`It is \${what}.\`);
};
`;

it('still names the line of everything, with a part of what it held', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'source-map-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const [input, output] = [join(folder, 'sums.ts'), join(folder, 'sums.js')];
  await writeFile(input, source);
  const shape = { format: 'esm', minifyWhitespace: true } as const;
  await build({ entryPoints: [input], outfile: output, sourcemap: 'linked', ...shape });
  const whole = JSON.parse(await readFile(`${output}.map`, 'utf8'));
  await thinSourceMap(`${output}.map`);
  const thin = JSON.parse(await readFile(`${output}.map`, 'utf8'));
  expect(thin.mappings.length).toBeLessThan(whole.mappings.length / 2);

  const code = await readFile(output, 'utf8');
  const lineOf = (part: string) => new SourceMap(thin).findEntry(0, code.indexOf(part));
  expect(lineOf('one+other')).toMatchObject({ originalSource: 'sums.ts', originalLine: 0 });
  expect(lineOf('new Error')).toMatchObject({ originalSource: 'sums.ts', originalLine: 2 });
});
