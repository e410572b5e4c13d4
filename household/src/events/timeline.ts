import { youtube } from '../catalogue/sections.ts';
import type { PersonName } from '../people/cast.ts';
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

/** Tells the websocket what becomes of items and collections. */
export interface Timeline {
  added(subject: Subject): void;
  changed(subject: Subject): void;
  /** Somebody has seen it, or begun it, or not any more. */
  watched(subject: Subject, person: PersonName): void;
  removed(subject: Subject): void;
}

export function createTimeline(input: { notifications: Notifications; now: () => Date }): Timeline {
  const { notifications, now } = input;

  function tell(subject: Subject, state: number, person?: PersonName) {
    const { ratingKey, sectionKey, title, type } = subject;
    const updatedAt = Math.floor(now().getTime() / 1000);
    const entry = {
      identifier: 'com.plexapp.plugins.library',
      ...{ sectionID: sectionKey, itemID: ratingKey, type, title, state, updatedAt },
    };
    const about = person ? { person } : {};
    notifications.tell({ type: 'timeline', sectionKey, body: { TimelineEntry: [entry] }, ...about });
  }

  return {
    added(subject) {
      for (const state of stepsOf(subject)) tell(subject, state);
    },
    changed: (subject) => tell(subject, states.done),
    watched: (subject, person) => tell(subject, states.done, person),
    removed: (subject) => tell(subject, states.deleted),
  };
}

/** Sections without an agent have nothing to match. */
function stepsOf({ sectionKey }: Subject): readonly number[] {
  const { created, processing, matching, downloading, loading, done } = states;
  return sectionKey === youtube.key ? [created, processing] : [created, matching, downloading, loading, done];
}
