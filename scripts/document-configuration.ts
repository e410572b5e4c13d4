import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderConfigurationTable, renderEnvExample } from '../backend/src/platform/config/document.ts';
import { root } from './launcher/root.mjs';

/** Writes what the configuration accepts into `.env.example` and the README; a test compares them. */
const readme = join(root, 'README.md');
const table = /\| Variable \| Default \| Meaning \|\n(\|.*\|\n?)+/;

writeFileSync(join(root, '.env.example'), renderEnvExample());
writeFileSync(
  readme,
  readFileSync(readme, 'utf8').replace(table, () => `${renderConfigurationTable()}\n`),
);
