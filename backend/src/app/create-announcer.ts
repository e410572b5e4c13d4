import type { IssueAudience, RequestAudience } from '../features/media/index.ts';
import type { NotificationAudience } from '../features/notifications/index.ts';
import type { MaintenanceRecord, StatusAudience } from '../features/status/index.ts';

export type HouseAudience = StatusAudience &
  RequestAudience &
  IssueAudience &
  NotificationAudience & {
    onMaintenance(maintenance: readonly MaintenanceRecord[]): void;
    onStolenSession(stolen: { userId: string; sessionId: string }): void;
  };

/** Passes on what happens to whoever listens, who comes later than what announces. */
export const createAnnouncer = () => {
  const listeners: Partial<HouseAudience>[] = [];
  const audience: HouseAudience = {
    onServices: (services) => listeners.forEach((listener) => void listener.onServices?.(services)),
    onIncident: (incident) => listeners.forEach((listener) => void listener.onIncident?.(incident)),
    onRequest: (news) => listeners.forEach((listener) => void listener.onRequest?.(news)),
    onIssue: (news) => listeners.forEach((listener) => void listener.onIssue?.(news)),
    onNotification: (told) => listeners.forEach((listener) => void listener.onNotification?.(told)),
    onMaintenance: (found) => listeners.forEach((listener) => void listener.onMaintenance?.(found)),
    onStolenSession: (stolen) => listeners.forEach((listener) => void listener.onStolenSession?.(stolen)),
  };
  return {
    audience,
    listen: (listener: Partial<HouseAudience>) => {
      listeners.push(listener);
    },
  };
};
