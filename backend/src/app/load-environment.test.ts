import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { loadEnvironment } from './load-environment.ts';

const writeEnvFile = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'medianest-env-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, '.env');
  await writeFile(file, 'PORT=4001\nDATABASE_URL=postgres://real/medianest\n');
  return file;
};

it('takes from the file what the environment does not say', async () => {
  const environment = loadEnvironment({ PORT: '5000' }, await writeEnvFile());
  expect(environment).toEqual({ PORT: '5000', DATABASE_URL: 'postgres://real/medianest' });
});

it('does without a file', () => {
  expect(loadEnvironment({ PORT: '5000' }, '/nowhere/.env')).toEqual({ PORT: '5000' });
});

it('leaves the file of the real installation alone in a demo', async () => {
  const demo = { MEDIANEST_MODE: 'demo' };
  expect(loadEnvironment(demo, await writeEnvFile())).toEqual(demo);
});
