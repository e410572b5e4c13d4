import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { renderConfigurationTable, renderEnvExample } from './document.ts';

const read = (name: string) => readFileSync(new URL(`../../../../${name}`, import.meta.url), 'utf8');

it('.env.example tells exactly what the configuration accepts', () => {
  expect(read('.env.example')).toBe(renderEnvExample());
});

it('the README has the whole table of the configuration', () => {
  expect(read('README.md')).toContain(renderConfigurationTable());
});
