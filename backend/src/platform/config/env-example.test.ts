import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { renderEnvExample } from './env-example.ts';

it('.env.example tells exactly what the configuration accepts', () => {
  const written = readFileSync(new URL('../../../../.env.example', import.meta.url), 'utf8');
  expect(written).toBe(renderEnvExample());
});
