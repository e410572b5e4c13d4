import type { IssueAudience, RequestAudience } from '../features/media/index.ts';
import type { StatusAudience } from '../features/status/index.ts';
import type { DownloadAudience } from '../features/youtube/index.ts';

export type HouseAudience = StatusAudience & RequestAudience & IssueAudience & DownloadAudience;

/** Passes on what happens to whoever listens, who comes later than what announces. */
export const createAnnouncer = () => {
  const listeners: Partial<HouseAudience>[] = [];
  const audience: HouseAudience = {
    onServices: (services) => listeners.forEach((listener) => void listener.onServices?.(services)),
    onIncident: (incident) => listeners.forEach((listener) => void listener.onIncident?.(incident)),
    onRequest: (news) => listeners.forEach((listener) => void listener.onRequest?.(news)),
    onIssue: (news) => listeners.forEach((listener) => void listener.onIssue?.(news)),
    onProgress: (...news) => listeners.forEach((listener) => void listener.onProgress?.(...news)),
    onDownload: (news) => listeners.forEach((listener) => void listener.onDownload?.(news)),
    onQueue: (queue) => listeners.forEach((listener) => void listener.onQueue?.(queue)),
    onToolOutdated: (detail) => listeners.forEach((listener) => void listener.onToolOutdated?.(detail)),
  };
  return {
    audience,
    listen: (listener: Partial<HouseAudience>) => {
      listeners.push(listener);
    },
  };
};
