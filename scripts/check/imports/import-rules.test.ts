import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findImportViolations } from './find-import-violations.ts';
import { importRules } from './import-rules.ts';

type Tree = Record<string, string>;

const declares = (name: string, ...packages: string[]) =>
  JSON.stringify({
    name,
    type: 'module',
    dependencies: Object.fromEntries(packages.map((p) => [p, '1.0.0'])),
  });

const library = (name: string): Tree => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', exports: './index.js' }),
  [`node_modules/${name}/index.js`]: 'export const z = 1;',
});

/** A small house in which every allowed direction occurs once. */
const soundTree: Tree = {
  ...library('zod'),
  ...library('express'),
  'package.json': declares('medianest'),
  'shared/package.json': JSON.stringify({
    name: '@medianest/shared',
    type: 'module',
    exports: { '.': './src/index.ts', './client': './src/client.ts' },
    dependencies: { zod: '1.0.0' },
  }),
  'shared/src/index.ts': `import { z } from 'zod'; export const schema = z; export type Row = string;`,
  'shared/src/client.ts': `import type { Row } from './index.ts'; export const get = (row: Row) => row;`,
  'backend/package.json': declares('@medianest/backend', '@medianest/shared', 'express'),
  'backend/src/main.ts': `import { app } from './app/create-http.ts'; console.log(app);`,
  'backend/src/app/create-http.ts': `import { users } from '../features/users/index.ts';
    import { plex } from '../integrations/plex/index.ts'; export const app = [users, plex];`,
  'backend/src/features/users/index.ts': `export { users } from './users.service.ts';`,
  'backend/src/features/users/users.service.ts': `import { http } from '../../platform/http.ts';
    import { rows } from '../../database/rows.ts'; import { schema } from '@medianest/shared';
    export const users = [http, rows, schema];`,
  'backend/src/features/auth/index.ts': `import { clock } from '../../kernel/clock.ts'; export const auth = clock;`,
  'backend/src/integrations/plex/index.ts': `import { http } from '../../platform/http.ts'; export const plex = http;`,
  'backend/src/platform/http.ts': `import { z } from 'express'; import { clock } from '../kernel/clock.ts';
    export const http = [z, clock];`,
  'backend/src/database/rows.ts': `import { clock } from '../kernel/clock.ts'; export const rows = clock;`,
  'backend/src/kernel/clock.ts': `import type { Row } from '@medianest/shared'; export const clock: Row = '';`,
  'frontend/package.json': declares('@medianest/frontend', '@medianest/shared'),
  'frontend/src/app/page.tsx': `import { Home } from '../features/home/home.tsx'; export default Home;`,
  'frontend/src/features/home/home.tsx': `import { Card } from '../../components/ui/card.tsx';
    import { api } from '../../lib/api.ts'; export const Home = () => <Card>{api}</Card>;`,
  'frontend/src/features/devices/devices.tsx': `export const Devices = 1;`,
  'frontend/src/components/ui/card.tsx': `export const Card = 'div';`,
  'frontend/src/lib/api.ts': `import { get } from '@medianest/shared/client';
    import type { Row } from '@medianest/shared'; export const api = get('' as Row);`,
  'household/package.json': declares('@medianest/household'),
  'household/src/main.ts': `import { once } from 'node:events'; export const main = once;`,
};

/** For each rule the files that break it, and it alone. */
const plants: Record<string, Tree> = {
  'kernel-imports-nothing': {
    'backend/src/kernel/now.ts': `import { http } from '../platform/http.ts'; http;`,
  },
  'kernel-takes-only-types-of-the-contract': {
    'backend/src/kernel/kind.ts': `import type { Row } from '@medianest/shared';
      import { schema } from '@medianest/shared'; export const kind: Row = schema;`,
  },
  'platform-imports-the-kernel-alone': {
    'backend/src/platform/queue.ts': `import type { rows } from '../database/rows.ts'; export type Q = typeof rows;`,
  },
  'database-imports-the-kernel-alone': {
    'backend/src/database/pool.ts': `import { http } from '../platform/http.ts'; export const pool = http;`,
  },
  'integrations-know-no-feature': {
    'backend/src/integrations/plex/pins.ts': `import type { auth } from '../../features/auth/index.ts';
      export type Auth = typeof auth;`,
  },
  'a-slice-never-imports-an-integration': {
    'backend/src/features/auth/pins.ts': `import { plex } from '../../integrations/plex/index.ts'; export { plex };`,
  },
  'a-slice-never-imports-a-slice': {
    'backend/src/features/auth/who.ts': `export type Who = import('../users/index.ts').users;`,
  },
  'a-slice-is-entered-by-its-door': {
    'backend/src/app/create-slices.ts': `import { users } from '../features/users/users.service.ts'; export { users };`,
  },
  'app-is-imported-by-main-alone': {
    'backend/src/features/auth/app.ts': `import { app } from '../../app/create-http.ts'; export { app };`,
  },
  'main-is-imported-by-nobody': { 'backend/src/app/again.ts': `import '../main.ts';` },
  'the-backend-stands-on-shared-alone': {
    'backend/src/app/play.ts': `export const play = () => import('../../../household/src/main.ts');`,
  },
  'shared-imports-zod-alone': {
    'shared/src/read.ts': `import { readFile } from 'node:fs'; export { readFile };`,
  },
  'the-client-loads-no-schema': {
    'shared/src/client.ts': `import type { Row } from './index.ts'; import { schema } from './index.ts';
      export const get = (row: Row) => [row, schema];`,
  },
  'the-frontend-stands-on-shared-alone': {
    'frontend/src/lib/clock.ts': `import { clock } from '../../../backend/src/kernel/clock.ts'; export { clock };`,
  },
  'the-frontend-loads-no-schema': {
    'frontend/src/lib/form.ts': `import { schema } from '@medianest/shared'; export { schema };`,
  },
  'a-frontend-feature-never-imports-a-feature': {
    'frontend/src/features/devices/list.tsx': `import { Home } from '../home/home.tsx'; export { Home };`,
  },
  'frontend-parts-know-no-feature': {
    'frontend/src/components/shell.tsx': `import { Devices } from '../features/devices/devices.tsx'; export { Devices };`,
  },
  'frontend-features-know-no-route': {
    'frontend/src/features/home/again.tsx': `import Page from '../../app/page.tsx'; export { Page };`,
  },
  'frontend-lib-draws-nothing': {
    'frontend/src/lib/draw.ts': `import { Card } from '../components/ui/card.tsx'; export { Card };`,
  },
  'no-cycles': {
    'backend/src/kernel/a.ts': `import type { B } from './b.ts'; export type A = B | 1;`,
    'backend/src/kernel/b.ts': `import type { A } from './a.ts'; export type B = A | 2;`,
  },
  'every-import-resolves': { 'household/src/typo.ts': `import './mian.ts';` },
  'every-package-is-declared': { 'household/src/zod.ts': `import { z } from 'zod'; export { z };` },
  'production-imports-no-test': {
    'household/src/fake.ts': `export { fake } from './fake.test.ts';`,
    'household/src/fake.test.ts': `export const fake = 1;`,
  },
  'the-household-knows-no-portal': {
    'household/src/clock.ts': `export { clock } from '../../backend/src/kernel/clock.ts';`,
  },
};

const folders: string[] = [];

async function grow(tree: Tree): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'medianest-imports-'));
  folders.push(folder);
  for (const [path, content] of Object.entries(tree)) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  await mkdir(join(folder, 'scripts'));
  await mkdir(join(folder, 'tests'));
  await mkdir(join(folder, 'node_modules/@medianest'));
  await symlink('../../shared', join(folder, 'node_modules/@medianest/shared'));
  return folder;
}

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

describe('the import rules', () => {
  it('find nothing in a sound tree', async () => {
    expect(findImportViolations(await grow(soundTree))).toEqual([]);
  });

  it('are all proven below', () => {
    expect(importRules.map(({ name }) => name).sort()).toEqual(Object.keys(plants).sort());
  });

  it.each(Object.entries(plants))('find what breaks "%s"', async (rule, plant) => {
    const violations = findImportViolations(await grow({ ...soundTree, ...plant }));
    expect(new Set(violations.map((violation) => violation.rule))).toEqual(new Set([rule]));
  });
});
