/** The numbers of overseerr.md, "Enums". */
export const mediaStatus = {
  unknown: 1,
  pending: 2,
  processing: 3,
  partiallyAvailable: 4,
  available: 5,
  /** Seerr only, like the next. */
  blocklisted: 6,
  deleted: 7,
} as const;
export type MediaStatus = (typeof mediaStatus)[keyof typeof mediaStatus];

export const requestStatus = {
  pending: 1,
  approved: 2,
  declined: 3,
  failed: 4,
  /** Seerr only. */
  completed: 5,
} as const;
export type RequestStatus = (typeof requestStatus)[keyof typeof requestStatus];

export const issueStatus = { open: 1, resolved: 2 } as const;
export type IssueStatus = (typeof issueStatus)[keyof typeof issueStatus];
