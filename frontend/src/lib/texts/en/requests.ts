import type { IssueKind, RequestGroup, RequestStep } from '@medianest/shared';

const by = (name: string | null) => (name === null ? 'by itself' : `by ${name}`);

const steps: Record<RequestStep, (name: string | null) => string> = {
  asked: (name) => (name === null ? 'Asked for' : `${name} asked for it`),
  kept: () => 'Kept until Overseerr is back',
  sent: () => 'Sent to Overseerr',
  approved: (name) => `Approved ${by(name)}`,
  denied: (name) => (name === null ? 'Denied in Overseerr' : `Denied by ${name}`),
  coming: () => 'On its way',
  available: () => 'It is here',
  failed: () => 'It did not work',
  gone: () => 'Gone from the library',
};

const groups: Record<RequestGroup, string> = {
  waiting: 'Waiting',
  coming: 'Coming',
  ready: 'Ready',
  denied: 'Denied',
};

/** What people asked for, and what became of it. */
export const requests = {
  title: 'Requests',
  sinceBeginning: (count: number, figure: string) =>
    count === 1 ? 'one since the beginning' : `${figure} since the beginning`,
  whose: 'Whose',
  views: { mine: 'Mine', everybody: 'Everybody’s', problems: 'Problems' },
  state: 'State',
  all: 'All',
  groups,
  type: 'Kind',
  everyType: 'Films and series',
  types: { movie: 'Films', tv: 'Series' },
  person: 'Person',
  everyPerson: 'Everybody',
  find: { mine: 'Title', everybody: 'Title or person' },
  clear: 'Clear all filters',
  clearText: 'Clear the search',

  in4k: '4K',
  you: 'You',
  who: (name: string, when: string) => `${name}, ${when}`,
  wayOf: (title: string) => `How far ${title} is`,
  way: {
    asked: 'Asked',
    kept: 'Kept',
    sent: 'Sent',
    sentNote: 'when it is back',
    waiting: 'Waiting',
    waitingForYou: 'for you',
    waitingFor: (name: string) => `for ${name}`,
    approved: 'Approved',
    by,
    denied: 'Denied',
    coming: 'Coming',
    comingNote: (percent: string, minutes: number | null) =>
      minutes === null ? percent : `${percent}, ${minutes} min left`,
    looking: 'looked for now',
    notFound: 'Not found',
    lookingSince: (when: string) => `looking since ${when}`,
    partly: 'a part is here',
    cameIn: 'Came in',
    ready: 'Ready',
    gone: 'Gone',
    goneNote: 'not in the library',
    failed: 'Did not work',
  },
  /** Where a window of the way stands, for those who hear the page. */
  windowStates: { on: 'done', now: 'now', next: 'to come', held: 'kept for later', no: 'no further' },

  approve: 'Approve',
  deny: 'Deny',
  cancel: 'Cancel',
  undo: 'Undo',
  retry: 'Try again',
  askAgain: 'Ask again',
  watch: 'Watch',
  tellNoMore: 'Do not tell me any more',
  toTitle: 'About the title',
  more: (title: string) => `What happened to ${title}`,
  approved: (title: string) => `${title} is approved.`,
  denied: (title: string) => `${title} is denied.`,
  retried: (title: string) => `${title} is tried again.`,

  denyTitle: (title: string) => `Deny ${title}?`,
  denyReason: 'Why',
  denyHint: (name: string) =>
    `${name} reads this. A word helps: what there is instead, or when to ask again.`,

  steps,
  happened: 'What happened',
  close: 'Close',
  missingTitle: 'This request is not here',
  missingDetail: 'It was taken back, or it is somebody else’s.',
  failedTitle: 'The requests did not come',

  emptyTitle: 'Nothing asked for yet',
  emptyDetail: 'Look for a film or a series and ask for it. What becomes of it stands here.',
  emptyEverybodyDetail: 'Nobody has asked for anything. What people ask for stands here, for you to decide.',
  toDiscover: 'Find something',
  noMatchTitle: 'No request fits',
  noMatchDetail: 'There are others: clear the filters to see them.',

  problems: {
    states: { open: 'Open', resolved: 'Solved' },
    kinds: {
      video: 'Picture',
      audio: 'Sound',
      subtitles: 'Subtitles',
      other: 'Something else',
    } satisfies Record<IssueKind, string>,
    place: (season: number, episode: number | null) =>
      episode === null ? `Season ${season}` : `Season ${season}, episode ${episode}`,
    said: (name: string, when: string) => `${name}, ${when}`,
    answers: (count: number) => (count === 1 ? '1 answer' : `${count} answers`),
    open: (title: string) => `What is said about ${title}`,
    reply: 'Say something about it',
    send: 'Send',
    resolve: 'It is solved',
    reopen: 'It is still there',
    resolved: 'Noted as solved.',
    reopened: 'Open again.',
    emptyOpenTitle: 'No open problem',
    emptySolvedTitle: 'Nothing was solved yet',
    emptyDetail: 'When a film stutters or a subtitle is wrong, report it on the page of its title.',
    failedTitle: 'The problems did not come',
    more: 'Show earlier ones',
  },

  home: {
    title: 'Asked for by you',
    all: 'All requests',
    trending: 'People are asking for',
    discover: 'Discover',
  },
};
