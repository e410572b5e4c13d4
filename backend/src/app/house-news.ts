import type { Incident } from '@medianest/shared';
import type { IssueNews } from '../features/media/index.ts';
import type { News } from '../features/notifications/index.ts';
import { type MaintenanceRecord, plainDescription } from '../features/status/index.ts';
import { newId } from '../kernel/ids.ts';

const minuteMs = 60_000;

const lengthOf = (ms: number) => {
  const minutes = Math.max(1, Math.round(ms / minuteMs));
  if (minutes < 60) return minutes === 1 ? 'a minute' : `${minutes} minutes`;
  const hours = Math.round(minutes / 60);
  return hours === 1 ? 'an hour' : `${hours} hours`;
};

/** Services concern everybody; of a monitor those hear who see it. */
export const newsOfIncident = (
  { id, subject, status, startedAt, endedAt }: Incident,
  isShownToGuests: (monitorId: number) => boolean,
): News[] => {
  if (status !== 'down') return [];
  const { kind, name } = subject;
  const isForEverybody = kind === 'service' || isShownToGuests(Number(subject.id));
  const about = { link: '/status/', to: isForEverybody ? 'everybody' : 'administrators' } as const;
  if (endedAt === null)
    return [{ event: `${kind}.down`, occasion: `incident:${id}:down`, title: `${name} is down`, ...about }];
  const body = `It was away for ${lengthOf(Date.parse(endedAt) - Date.parse(startedAt))}.`;
  return [{ event: `${kind}.up`, occasion: `incident:${id}:up`, title: `${name} is back`, body, ...about }];
};

/** One that has begun, told to those who see what it is about. */
export const newsOfMaintenance = (
  { id, title, description, status, window, monitorIds }: MaintenanceRecord,
  isShownToGuests: (monitorId: number) => boolean,
): News[] => {
  if (status !== 'under-maintenance') return [];
  return [
    {
      event: 'maintenance',
      occasion: `maintenance:${id}:${window?.startMs ?? 'always'}`,
      title: `Maintenance has begun: ${title}`,
      body: plainDescription(description),
      link: '/status/',
      to: monitorIds.some(isShownToGuests) ? 'everybody' : 'administrators',
    },
  ];
};

const issueWords = {
  reported: 'reports a problem with',
  commented: 'wrote about the problem with',
  resolved: 'says this is solved: the problem with',
  reopened: 'says it is back: the problem with',
} as const;

const issueEvents = {
  reported: 'issue.reported',
  commented: 'issue.commented',
  resolved: 'issue.resolved',
  reopened: 'issue.reported',
} as const;

/**
 * The reporter and those who look after it hear of each other; nobody else may read it. What the reporter adds,
 * and what is new or back, is for administrators.
 */
export const newsOfIssue = (news: IssueNews): News[] => {
  const { id, step, actorId, actorName, reporterId, title, message } = news;
  const told = {
    event: issueEvents[step],
    // Comments have no end: each is an occasion of its own.
    occasion: `issue:${id}:${step}:${newId()}`,
    title: `${actorName} ${issueWords[step]} ${title}`,
    body: message,
    link: '/requests/',
    except: [actorId],
  };
  const isForAdministrators = told.event === 'issue.reported' || actorId === reporterId;
  if (isForAdministrators) return [{ ...told, to: 'administrators' }];
  return [
    { ...told, to: { people: reporterId ? [reporterId] : [] } },
    { ...told, to: 'administrators' },
  ];
};

export const newsOfStolenSession = (stolen: { userId: string; sessionId: string }): News => ({
  event: 'security',
  occasion: `session:${stolen.sessionId}:stolen`,
  title: 'Somebody used a copy of your sign-in',
  body: 'That device was signed out. Look through your devices, and sign out those that you do not know.',
  link: '/devices/',
  to: { people: [stolen.userId] },
});
