import type { IssueAudience, RequestAudience } from '../features/media/index.ts';
import type { NotificationAudience } from '../features/notifications/index.ts';
import type { MaintenanceRecord, StatusAudience } from '../features/status/index.ts';
import type { DownloadAudience } from '../features/youtube/index.ts';

export type HouseAudience = StatusAudience &
  RequestAudience &
  IssueAudience &
  DownloadAudience &
  NotificationAudience & {
    onMaintenance(maintenance: readonly MaintenanceRecord[]): void;
    onStolenSession(stolen: { userId: string; sessionId: string }): void;
  };

/** Passes on what happens to whoever listens, who comes later than what announces. */
export const createAnnouncer = () => {
  const listeners: Partial<HouseAudience>[] = [];
  const audience: HouseAudience = {
    onServices: (services) => listeners.forEach((listener) => void listener.onServices?.(services)),
    onIncident: (...news) => listeners.forEach((listener) => void listener.onIncident?.(...news)),
    onRequest: (news) => listeners.forEach((listener) => void listener.onRequest?.(news)),
    onIssue: (news) => listeners.forEach((listener) => void listener.onIssue?.(news)),
    onProgress: (...news) => listeners.forEach((listener) => void listener.onProgress?.(...news)),
    onDownload: (news) => listeners.forEach((listener) => void listener.onDownload?.(news)),
    onQueue: (queue) => listeners.forEach((listener) => void listener.onQueue?.(queue)),
    onToolOutdated: (detail) => listeners.forEach((listener) => void listener.onToolOutdated?.(detail)),
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
