import { randomUUID } from 'node:crypto';
import type { Section } from '../catalogue/items.ts';
import { youtube } from '../catalogue/sections.ts';
import type { PersonName } from '../people/cast.ts';
import type { WireNode } from '../wire/wire.ts';
import type { Notifications } from './notifications.ts';

/** States of a timeline entry (plex.md §2). */
const states = {
  created: 0,
  processing: 1,
  matching: 2,
  downloading: 3,
  loading: 4,
  done: 5,
  deleted: 9,
} as const;

/** What a timeline entry tells of an item or a collection. */
export type Subject = {
  readonly ratingKey: string;
  readonly sectionKey: string;
  readonly title: string;
  /** Plex's type number. */
  readonly type: number;
};

export type Activity = {
  readonly uuid: string;
  readonly title: string;
  readonly progress: number;
  readonly sectionKey: string;
};

/** Tells the websocket what happens in the library. */
export interface LibraryEvents {
  added(subject: Subject): void;
  changed(subject: Subject): void;
  /** Somebody has seen it, or begun it, or not any more. */
  watched(subject: Subject, person: PersonName): void;
  removed(subject: Subject): void;
  /** Reports a scan that has begun; it goes on until `end` is called. */
  scan(section: Section): { progress(percent: number): void; end(): void };
  activities(): readonly Activity[];
}

export function createLibraryEvents(input: { notifications: Notifications; now: () => Date }): LibraryEvents {
  const { notifications, now } = input;
  const running = new Map<string, Activity>();

  function tell(subject: Subject, state: number, person?: PersonName) {
    const entry = {
      identifier: 'com.plexapp.plugins.library',
      sectionID: subject.sectionKey,
      itemID: subject.ratingKey,
      type: subject.type,
      title: subject.title,
      state,
      updatedAt: Math.floor(now().getTime() / 1000),
    };
    notifications.send({
      type: 'timeline',
      sectionKey: subject.sectionKey,
      body: { TimelineEntry: [entry] },
      ...(person ? { person } : {}),
    });
  }
  function tellActivity(event: 'started' | 'updated' | 'ended', activity: Activity) {
    notifications.send({
      type: 'activity',
      sectionKey: activity.sectionKey,
      body: {
        ActivityNotification: [{ event, uuid: activity.uuid, Activity: presentActivity(activity, event) }],
      },
    });
  }

  return {
    added(subject) {
      const { created, processing, matching, downloading, loading, done } = states;
      const isWithoutAgent = subject.sectionKey === youtube.key;
      const steps = isWithoutAgent ? [created, processing] : [created, matching, downloading, loading, done];
      for (const state of steps) tell(subject, state);
    },
    changed: (subject) => tell(subject, states.done),
    watched: (subject, person) => tell(subject, states.done, person),
    removed: (subject) => tell(subject, states.deleted),
    scan(section) {
      let activity = {
        uuid: randomUUID(),
        title: `Scanning ${section.title}`,
        progress: 0,
        sectionKey: section.key,
      };
      running.set(activity.uuid, activity);
      tellActivity('started', activity);
      const progress = (percent: number) => {
        activity = { ...activity, progress: percent };
        running.set(activity.uuid, activity);
        tellActivity('updated', activity);
      };
      return {
        progress,
        end() {
          running.delete(activity.uuid);
          tellActivity('ended', { ...activity, progress: 100 });
          const status = { title: 'Library scan complete', notificationName: 'LIBRARY_UPDATE' };
          notifications.send({
            type: 'status',
            sectionKey: section.key,
            body: { StatusNotification: [status] },
          });
        },
      };
    },
    activities: () => [...running.values()],
  };
}

/** `started` lacks the Context that says which section it is about (plex.md §2). */
export function presentActivity(activity: Activity, event: 'started' | 'updated' | 'ended'): WireNode {
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
