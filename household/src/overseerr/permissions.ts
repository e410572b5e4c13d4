import type { UserRow } from './store/rows.ts';

/** Bits of a user's permissions (overseerr.md names those that matter). */
export const permissions = {
  admin: 2,
  manageUsers: 8,
  manageRequests: 16,
  request: 32,
  autoApprove: 128,
  autoApproveMovie: 256,
  autoApproveSeries: 512,
  request4k: 1024,
  request4kMovie: 2048,
  request4kSeries: 4096,
  viewRequests: 16_384,
  requestMovie: 262_144,
  requestSeries: 524_288,
  manageIssues: 1_048_576,
  viewIssues: 2_097_152,
  createIssues: 4_194_304,
} as const;
export type Permission = keyof typeof permissions;

/** True when the user has one of these; administrators have all. */
export const can = (user: UserRow, ...anyOf: readonly Permission[]): boolean =>
  (['admin', ...anyOf] as const).some((permission) => (user.permissions & permissions[permission]) !== 0);

/** What somebody gets who is imported. */
export const usualPermissions = permissions.request;
