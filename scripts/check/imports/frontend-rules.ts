import type { ImportRule } from './import-edge.ts';
import { frontendFeatureOf, inside, isTest, runsInBrowsers } from './places.ts';

/** app → features → components, lib; of the other workspaces only shared, as types or what is made for browsers. */
export const frontendRules: ImportRule[] = [
  {
    name: 'the-frontend-stands-on-shared-alone',
    why: 'of the other workspaces the browser knows shared alone',
    forbids: ({ from, to }) =>
      inside(from, 'frontend') && inside(to, 'backend', 'household', 'scripts', 'tests'),
  },
  {
    name: 'the-frontend-loads-no-schema',
    why: 'the browser takes the types of the contract and, at run time, only what is made for it',
    forbids: ({ from, to, typeOnly }) =>
      inside(from, 'frontend') &&
      !isTest(from) &&
      inside(to, 'shared') &&
      !runsInBrowsers.has(to) &&
      !typeOnly,
  },
  {
    name: 'a-frontend-feature-never-imports-a-feature',
    why: 'routes in app/ put features side by side',
    forbids: ({ from, to }) => {
      const [importing, imported] = [frontendFeatureOf(from), frontendFeatureOf(to)];
      return importing !== undefined && imported !== undefined && importing !== imported;
    },
  },
  {
    name: 'frontend-parts-know-no-feature',
    why: 'components and lib serve every feature',
    forbids: ({ from, to }) =>
      inside(from, 'frontend/src/components', 'frontend/src/lib') &&
      inside(to, 'frontend/src/features', 'frontend/src/app'),
  },
  {
    name: 'frontend-features-know-no-route',
    why: 'routes import features, never the other way round',
    forbids: ({ from, to }) => inside(from, 'frontend/src/features') && inside(to, 'frontend/src/app'),
  },
  {
    name: 'frontend-lib-draws-nothing',
    why: 'lib holds what has no looks; components stand on it',
    forbids: ({ from, to }) => inside(from, 'frontend/src/lib') && inside(to, 'frontend/src/components'),
  },
];
