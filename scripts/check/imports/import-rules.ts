import { backendRules } from './backend-rules.ts';
import { frontendRules } from './frontend-rules.ts';
import type { ImportRule } from './import-edge.ts';
import { inside, isTest, runsInBrowsers } from './places.ts';

const sharedRules: ImportRule[] = [
  {
    name: 'shared-imports-zod-alone',
    why: 'the contract runs in the browser and on the server, without I/O',
    forbids: ({ from, to }) => inside(from, 'shared') && !isTest(from) && !inside(to, 'shared', 'npm:zod'),
  },
  {
    name: 'the-client-loads-no-schema',
    why: 'zod would cost every page 29 KB; what browsers run of the contract takes types alone',
    forbids: ({ from, typeOnly }) => runsInBrowsers.has(from) && !typeOnly,
  },
];

const everywhereRules: ImportRule[] = [
  {
    name: 'no-cycles',
    why: 'a cycle has no bottom to start reading from',
    forbids: ({ cyclic }) => cyclic,
  },
  {
    name: 'every-import-resolves',
    why: 'an import that cannot be followed hides from the other rules',
    forbids: ({ to }) => to.startsWith('?'),
  },
  {
    name: 'every-package-is-declared',
    why: "a workspace imports the packages of its own package.json, not its neighbour's",
    forbids: ({ declared }) => !declared,
  },
  {
    name: 'production-imports-no-test',
    why: 'what only tests need never ships',
    forbids: ({ from, to }) => !isTest(from) && !inside(from, 'scripts', 'tests') && isTest(to),
  },
  {
    name: 'the-household-knows-no-portal',
    why: 'it is written from the services that it plays, not from our code',
    forbids: ({ from, to }) =>
      inside(from, 'household') && inside(to, 'backend', 'frontend', 'scripts', 'tests'),
  },
];

/** Which file may import which. */
export const importRules = [...backendRules, ...frontendRules, ...sharedRules, ...everywhereRules];
