import type { Incident, ServiceName } from '@medianest/shared';

const numbers = ['none', 'one', 'two', 'three', 'four'];
const inWords = (count: number) => numbers[count] ?? String(count);
const asStart = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const are = (count: number) => (count === 1 ? 'is' : 'are');

const inDays = (days: number) => `${days} ${days === 1 ? 'day' : 'days'}`;

const services: Record<ServiceName, string> = {
  plex: 'Plex',
  overseerr: 'Overseerr',
  youtube: 'YouTube',
  'uptime-kuma': 'Uptime Kuma',
};

const uses: Record<ServiceName, string> = {
  plex: 'watching',
  overseerr: 'requests',
  youtube: 'downloads',
  'uptime-kuma': 'monitoring',
};

/** How the outside services are, and were. */
export const status = {
  title: 'Status',
  services,
  uses,
  headline: (up: number, down: number, slow: number) => {
    if (up + down === 0) return 'Nothing is known yet';
    if (up === 0) return down === 1 ? 'It does not answer' : 'None of them answers';
    if (down > 0) return asStart(`${inWords(up)} ${are(up)} up, ${inWords(down)} ${are(down)} not`);
    const all = up === 1 ? 'It is up' : `All ${inWords(up)} are up`;
    return slow === 0 ? all : `${all}, ${inWords(slow)} ${are(slow)} slow`;
  },
  allWell: 'Everything that is set up in this house answers.',
  nothingSetUp: 'What is set up in this house shows here how it is.',
  stopped: (name: string, when: string) => `${name} stopped answering ${when}.`,
  stillWorks: (things: string, count: number) =>
    `${asStart(things)} ${count === 1 ? 'is' : 'are'} not affected.`,
  isLive: (lastChange: string | null) =>
    lastChange === null ? 'Live. This page keeps itself up to date.' : `Live. Last change ${lastChange}.`,
  isPolling: 'Not live just now: this page asks again every half minute.',

  words: {
    up: 'Up',
    down: 'Down',
    degraded: 'Slow',
    unknown: 'Unknown',
    pending: 'Trying again',
    maintenance: 'Maintenance',
    paused: 'Paused',
  },
  downFor: (howLong: string) => `Down for ${howLong}`,
  notAsked: 'Not set up, or not asked yet',
  uptimes: { day: '24 h', week: '7 d', month: '30 d' },
  answer: 'Answer',
  noAnswer: 'none',
  notKnown: '–',
  percent: (figure: string) => `${figure}\u00a0%`,
  milliseconds: (figure: string) => `${figure}\u00a0ms`,
  seconds: (figure: string) => `${figure}\u00a0s`,

  bar: (marks: { all: number; slow: number; down: number; unknown: number }, span: string) =>
    [
      `${asStart(span)} in ${marks.all} ${marks.all === 1 ? 'beat' : 'beats'}`,
      `${marks.down === 0 ? 'none' : marks.down} without an answer`,
      ...(marks.slow === 0 ? [] : [`${marks.slow} slow`]),
      ...(marks.unknown === 0 ? [] : [`${marks.unknown} unknown`]),
    ].join(', '),
  lastDay: 'the last 24 hours',
  lastChecks: 'the last checks',
  historyFailed: 'How it was could not be told just now.',
  legend:
    'Standing: it answered, the taller the slower. Hanging: it did not. Hollow: nobody asked. One beat is 16 minutes.',

  failedTitle: 'How the house is could not be told',
  alsoWatched: 'Also watched',
  monitorsFailed: 'What else is watched could not be told',
  nothingWatched: 'Uptime Kuma watches nothing yet.',
  shownToAll: 'Shown to everybody',
  shownFailed: 'That could not be kept. It is as it was.',
  certificate: (days: number) => {
    if (days < 0) return 'Its certificate has run out';
    return days === 0 ? 'Its certificate runs out today' : `Its certificate runs out in ${inDays(days)}`;
  },
  certificateInvalid: 'Its certificate is not valid',
  howCounted:
    'Percentages are of the checks that were answered. The portal asks the services every half minute; what else is watched is counted by Uptime Kuma, and its 7 days are read every half hour without maintenance.',

  before: 'What happened',
  beforeFailed: 'What happened before could not be told',
  nothingBefore: 'Nothing has gone wrong yet.',
  incident: ({ subject: { kind, name }, status: state }: Incident) => {
    if (state === 'degraded') return `${name} was slow`;
    return kind === 'monitor' ? `${name} did not answer Uptime Kuma` : `${name} did not answer`;
  },
  stillGoing: (howLong: string) => `still so, for ${howLong}`,
  showEarlier: 'Show earlier ones',
  ahead: 'Ahead',
  nothingAhead: 'Nothing is planned.',
  now: 'now',
  yourTime: (zone: string) => `in your time, ${zone}`,
  aheadFailed: 'What is planned could not be told just now.',
  certificateEnds: (name: string) => `The certificate of ${name} runs out`,
  certificateEnded: (name: string) => `The certificate of ${name} has run out`,
  certificateBad: (name: string) => `The certificate of ${name} is not valid`,
  inDays: (days: number) => (days <= 0 ? 'today' : `in ${inDays(days)}`),
  urgent: 'Urgent',
  soon: 'Soon',
};
