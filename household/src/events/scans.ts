import { randomUUID } from 'node:crypto';
import type { Section } from '../catalogue/items.ts';
import type { WireNode } from '../wire/wire.ts';
import type { Notifications } from './notifications.ts';

export type Activity = {
  readonly uuid: string;
  readonly title: string;
  readonly progress: number;
  readonly sectionKey: string;
};

type Event = 'started' | 'updated' | 'ended';

/** Scans as the websocket and `/activities` show them. */
export interface Scans {
  /** Reports a scan that has begun; it goes on until `end` is called. */
  begin(section: Section): { progress(percent: number): void; end(): void };
  running(): readonly Activity[];
}

export function createScans({ notifications }: { notifications: Notifications }): Scans {
  const running = new Map<string, Activity>();

  function tell(event: Event, activity: Activity) {
    const { uuid, sectionKey } = activity;
    const told = { event, uuid, Activity: presentActivity(activity, event) };
    notifications.tell({ type: 'activity', sectionKey, body: { ActivityNotification: [told] } });
  }
  function tellEnd(sectionKey: string) {
    const status = { title: 'Library scan complete', notificationName: 'LIBRARY_UPDATE' };
    notifications.tell({ type: 'status', sectionKey, body: { StatusNotification: [status] } });
  }

  return {
    begin({ key: sectionKey, title }) {
      const begun = { uuid: randomUUID(), title: `Scanning ${title}`, progress: 0, sectionKey };
      running.set(begun.uuid, begun);
      tell('started', begun);
      return {
        progress(percent) {
          const activity = { ...begun, progress: percent };
          running.set(activity.uuid, activity);
          tell('updated', activity);
        },
        end() {
          running.delete(begun.uuid);
          tell('ended', { ...begun, progress: 100 });
          tellEnd(sectionKey);
        },
      };
    },
    running: () => [...running.values()],
  };
}

/** `started` lacks the Context that says which section it is about (plex.md §2). */
export function presentActivity(activity: Activity, event: Event): WireNode {
  return {
    uuid: activity.uuid,
    type: 'library.update.section',
    cancellable: false,
    userID: 1,
    title: activity.title,
    subtitle: '',
    progress: activity.progress,
    ...(event === 'started' ? {} : { Context: { librarySectionID: activity.sectionKey } }),
  };
}
