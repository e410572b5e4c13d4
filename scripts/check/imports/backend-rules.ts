import type { ImportRule } from './import-edge.ts';
import { inside, insideBackend, isEntry, isTest, sliceOf } from './places.ts';

/** main → app → (features | integrations | platform | database) → kernel */
export const backendRules: ImportRule[] = [
  {
    name: 'kernel-imports-nothing',
    why: 'the kernel knows its own files, the types of the contract, and uuid for its ids',
    forbids: ({ from, to }) =>
      insideBackend(from, 'kernel') &&
      !isTest(from) &&
      !insideBackend(to, 'kernel') &&
      !inside(to, 'shared', 'npm:uuid'),
  },
  {
    name: 'kernel-takes-only-types-of-the-contract',
    why: 'the kernel must not load the schemas of the contract',
    forbids: ({ from, to, typeOnly }) =>
      insideBackend(from, 'kernel') && !isTest(from) && inside(to, 'shared') && !typeOnly,
  },
  {
    name: 'platform-imports-the-kernel-alone',
    why: 'the platform serves every slice, so it knows none of them',
    forbids: ({ from, to }) =>
      insideBackend(from, 'platform') &&
      !isTest(from) &&
      inside(to, 'backend') &&
      !insideBackend(to, 'platform', 'kernel'),
  },
  {
    name: 'database-imports-the-kernel-alone',
    why: 'tables and connections know no rules; app/ joins them with the platform',
    forbids: ({ from, to }) =>
      insideBackend(from, 'database') &&
      !isTest(from) &&
      inside(to, 'backend') &&
      !insideBackend(to, 'database', 'kernel'),
  },
  {
    name: 'integrations-know-no-feature',
    why: 'a client of an outside service stands on the platform and the kernel alone',
    forbids: ({ from, to }) =>
      insideBackend(from, 'integrations') &&
      !isTest(from) &&
      inside(to, 'backend') &&
      !insideBackend(to, 'integrations', 'platform', 'kernel'),
  },
  {
    name: 'a-slice-never-imports-an-integration',
    why: 'a slice declares the port it needs; app/ passes the client that satisfies it',
    forbids: ({ from, to }) => sliceOf(from) !== undefined && insideBackend(to, 'integrations'),
  },
  {
    name: 'a-slice-never-imports-a-slice',
    why: 'not even a type: a slice declares the port it needs, and app/ joins them',
    forbids: ({ from, to }) =>
      sliceOf(from) !== undefined && sliceOf(to) !== undefined && sliceOf(from) !== sliceOf(to),
  },
  {
    name: 'a-slice-is-entered-by-its-door',
    why: 'index.ts is the only door of a slice',
    forbids: ({ from, to }) =>
      sliceOf(from) === undefined &&
      sliceOf(to) !== undefined &&
      to !== `backend/src/features/${sliceOf(to)}/index.ts`,
  },
  {
    name: 'app-is-imported-by-main-alone',
    why: 'wiring stands above everything that it wires',
    forbids: ({ from, to }) =>
      insideBackend(to, 'app') && !insideBackend(from, 'app') && !isEntry(from) && !isTest(from),
  },
  {
    name: 'main-is-imported-by-nobody',
    why: 'the entries read the environment and start; there is nothing in them to reuse',
    forbids: ({ to }) => isEntry(to),
  },
  {
    name: 'the-backend-stands-on-shared-alone',
    why: 'of the other workspaces the backend knows shared alone; its tests may use the household',
    forbids: ({ from, to }) =>
      inside(from, 'backend') && !isTest(from) && inside(to, 'frontend', 'household', 'scripts', 'tests'),
  },
];
