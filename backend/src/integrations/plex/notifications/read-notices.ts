import * as z from 'zod';
import { looseId, looseList } from '../loose-types.ts';

/** What a media server tells of itself, as far as somebody here wants to know. */
export type PlexNotice =
  /** Items came, went or changed in a section; null when it was not said in which. */
  | { kind: 'library-changed'; sectionId: string | null }
  /** Something began, went on, paused or stopped. */
  | { kind: 'playback-changed' }
  | { kind: 'playback-stopped' };

/** Things outside of any section are told with -1. */
const sectionId = looseId.nullish().transform((id) => (id && !id.startsWith('-') ? id : null));

const timelineSchema = z.object({
  identifier: z.string().nullish(),
  sectionID: sectionId,
  state: z.coerce.number(),
});
const activitySchema = z.object({
  event: z.string(),
  Activity: z.object({ type: z.string(), Context: z.object({ librarySectionID: sectionId }).nullish() }),
});
const playingSchema = z.object({ state: z.string() });

const messageSchema = z.object({
  NotificationContainer: z.object({
    type: z.string(),
    TimelineEntry: looseList(timelineSchema),
    ActivityNotification: looseList(activitySchema),
    PlaySessionStateNotification: looseList(playingSchema),
  }),
});

type Container = z.output<typeof messageSchema>['NotificationContainer'];

/** Between creation (0) and the end (5, or 1 without an agent) an item is only being matched (plex.md §2). */
const matchingStates = new Set([2, 3, 4]);

const isLibraryItem = ({ identifier, state }: z.output<typeof timelineSchema>) =>
  identifier === 'com.plexapp.plugins.library' && !matchingStates.has(state);

const isFinishedScan = ({ event, Activity }: z.output<typeof activitySchema>) =>
  event === 'ended' && Activity.type === 'library.update.section';

const changedSections = (container: Container): (string | null)[] => [
  ...container.TimelineEntry.filter(isLibraryItem).map((entry) => entry.sectionID),
  ...container.ActivityNotification.filter(isFinishedScan).map(
    ({ Activity }) => Activity.Context?.librarySectionID ?? null,
  ),
];

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The notices in one message, each once; null when it is none that a media server sends. */
export const readNotices = (text: string): PlexNotice[] | null => {
  const message = messageSchema.safeParse(parse(text));
  if (!message.success) return null;
  const container = message.data.NotificationContainer;
  const sections = new Set(changedSections(container));
  const players = container.PlaySessionStateNotification;
  const hasStopped = players.some(({ state }) => state === 'stopped');
  return [
    ...[...sections].map((id): PlexNotice => ({ kind: 'library-changed', sectionId: id })),
    ...(players.length > 0 ? [{ kind: 'playback-changed' } as const] : []),
    ...(hasStopped ? [{ kind: 'playback-stopped' } as const] : []),
  ];
};
