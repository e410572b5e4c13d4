import type { DownloadLimits, Role } from '@medianest/shared';
import type { LimitsOfRoles } from '#lib/queries/use-download-limits.ts';

const gigabyte = 1e9;
const hourSeconds = 3600;

/** As a person writes them. */
export interface LimitFields {
  items: number;
  gigabytes: number;
  hours: number;
}

export type FieldsOfRoles = Record<Role, LimitFields>;

const toFields = ({ items, sizeBytes, durationSeconds }: DownloadLimits): LimitFields => ({
  items,
  gigabytes: Math.max(1, Math.round(sizeBytes / gigabyte)),
  hours: Math.max(1, Math.round(durationSeconds / hourSeconds)),
});

const fromFields = ({ items, gigabytes, hours }: LimitFields): DownloadLimits => ({
  items,
  sizeBytes: gigabytes * gigabyte,
  durationSeconds: hours * hourSeconds,
});

export const fieldsOf = ({ user, admin }: LimitsOfRoles): FieldsOfRoles => ({
  user: toFields(user),
  admin: toFields(admin),
});

export const limitsOf = ({ user, admin }: FieldsOfRoles): LimitsOfRoles => ({
  user: fromFields(user),
  admin: fromFields(admin),
});

/** The most that the portal takes, or anybody means. */
export const mostOf: LimitFields = { items: 10_000, gigabytes: 100_000, hours: 10_000 };
