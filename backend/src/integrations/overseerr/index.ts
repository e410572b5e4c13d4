export type { PublicSettings } from './answers.ts';
export type { OverseerrTarget } from './api.ts';
export type { OverseerrContext, OverseerrRead } from './call.ts';
export { createOverseerrClient, type OverseerrClient, type OverseerrHealth } from './client.ts';
export { createOverseerrTest, type OverseerrTest } from './connection-test.ts';
