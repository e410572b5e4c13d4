import type { AdminService, ServiceTest } from '@medianest/shared';
import { inMinutes } from './facts.ts';

/** A service that nobody has entered yet, but for what the test says. */
export const adminService = (name: AdminService['name'], more: Partial<AdminService> = {}): AdminService => ({
  name,
  configured: false,
  enabled: false,
  url: null,
  username: null,
  folder: null,
  plexPath: null,
  serverName: null,
  version: null,
  secret: { configured: false, lastFour: null },
  updatedAt: null,
  updatedBy: null,
  ...more,
});

/** Overseerr does not accept the key. */
export const refusedTest: ServiceTest = {
  ok: false,
  problem: 'credentials',
  version: '1.33.2',
  testedAt: inMinutes(0),
  steps: [
    { step: 'reach', result: 'passed', detail: null, durationMs: 4 },
    { step: 'authenticate', result: 'failed', detail: 'It refuses the key', durationMs: 9 },
    { step: 'write', result: 'not-tried', detail: null, durationMs: null },
  ],
};
