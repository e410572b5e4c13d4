const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const seasonName = (number: number) => (number === 0 ? 'Specials' : `Season ${number}`);

const seasonList = (numbers: readonly number[]): string => {
  const plain = numbers.filter((number) => number > 0).map(String);
  const words = plain.length === 0 ? [] : [`${plain.length === 1 ? 'season' : 'seasons'} ${list(plain)}`];
  return list(numbers.includes(0) ? [...words, 'the specials'] : words);
};

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** Titles that can be asked for: their cards, and their page. */
export const titles = {
  title: 'A title',
  states: {
    here: 'Here',
    partly: 'Partly',
    mine: 'You asked',
    requested: 'Requested',
    coming: 'Coming',
    kept: 'Kept for later',
    unwanted: 'Not wanted here',
  },
  kinds: { movie: 'Film', tv: 'Series' },

  request: 'Request',
  requestIn4k: 'Request in 4K',
  chooseSeasons: 'Seasons',
  tellMeToo: 'Tell me too',
  youAsked: 'You asked',
  youHear: 'You hear of it',
  tellMeNoMore: 'Do not tell me',
  /** After a verb, for those who hear the page: which title it is. */
  ofTitle: (title: string) => `: ${title}`,

  asked: (title: string) => `You asked for ${title}.`,
  kept: 'Kept for later: it will be sent when Overseerr is back.',
  undo: 'Undo',
  takenBack: 'Taken back.',
  alreadyAsked: 'Somebody has asked for this already.',
  willHear: 'You will hear when it is here.',
  willNotHear: 'You will not hear of it.',

  /** "4 of 5 requests left this week." */
  left: ({
    remaining,
    limit,
    days,
    tv,
  }: {
    remaining: number;
    limit: number;
    days: number | null;
    tv: boolean;
  }) => {
    const what = tv ? counted(limit, 'season', 'seasons') : counted(limit, 'request', 'requests');
    const when = days === 7 ? 'this week' : days === null ? '' : days === 1 ? 'today' : `in ${days} days`;
    return `You have ${remaining} of ${what} left ${when}`.trim();
  },
  leftShort: ({ remaining, limit, days }: { remaining: number; limit: number; days: number | null }) =>
    `${remaining} of ${limit} left ${days === 7 ? 'this week' : days === null ? '' : `in ${days} days`}`.trim(),
  takes: (count: number) => `This takes ${count}.`,
  tooMany: 'That is more than you have left.',
  noneLeft: 'That is all for now: more can be asked for in a few days.',

  trailer: 'Trailer',
  quality: 'Quality',
  usualQuality: 'Usual quality',
  in4k: '4K',

  runFrom: (from: string) => `since ${from}`,
  years: (from: number, to: number) => (from === to ? `${from}` : `${from} to ${to}`),
  seasonCount: (seasons: number, episodes: number) =>
    `${counted(seasons, 'season', 'seasons')}, ${counted(episodes, 'episode', 'episodes')}`,
  firstShown: 'First shown',
  lastShown: 'Last shown',
  network: 'Network',
  genres: 'Genres',
  rating: 'Rating',
  factsHeading: 'Facts',

  seasonsHeading: 'Seasons',
  seasonsLead: 'Choose what you would like to have',
  season: (number: number, name: string) => (name.trim() === '' ? seasonName(number) : name),
  seasonStates: {
    here: 'All here',
    partly: 'Partly here',
    coming: 'On its way',
    mine: 'You asked',
    asked: (name: string | null) => `${name ?? 'Somebody'} asked`,
  },
  episodes: (count: number) => counted(count, 'episode', 'episodes'),
  airs: (day: string) => `from ${day}`,
  chosenSeasons: (numbers: readonly number[]) => capital(seasonList(numbers)),
  requestSeasons: (count: number) => `Request ${counted(count, 'season', 'seasons')}`,
  clear: 'Clear',
  noSeasons: 'No season of it is known yet.',
  nothingLeft: 'There is nothing left to ask for.',

  requestsHeading: 'Who asked',
  /** "Jonas asked for season 2 on Tuesday." */
  whoAsked: ({
    by,
    isMine,
    seasons,
    when,
  }: {
    by: string | null;
    isMine: boolean;
    seasons: readonly number[];
    when: string;
  }) =>
    `${isMine ? 'You' : (by ?? 'Somebody')} asked for ${seasons.length === 0 ? 'it' : seasonList(seasons)}, ${when}.`,
  requestStates: {
    queued: 'Kept for later: it will be sent when Overseerr is back.',
    pending: 'It waits for a yes.',
    approved: 'It is on its way.',
    completed: 'It is here.',
    denied: 'The answer was no.',
    failed: 'It did not work.',
  },
  takeBack: 'Take back',

  report: 'Report a problem',
  reportTitle: (title: string) => `What is wrong with ${title}?`,
  reportKind: 'What it is about',
  reportKinds: { video: 'Picture', audio: 'Sound', subtitles: 'Subtitles', other: 'Something else' },
  reportSeason: 'Season',
  reportEverySeason: 'All of it',
  reportWords: 'What happens?',
  reportHint: 'When it happens and on which device helps most.',
  reportEmpty: 'Say what is wrong.',
  reportSend: 'Send',
  reported: 'Thank you. It is passed on.',
  reportsHeading: 'Reported problems',
  reportStates: { open: 'Open', resolved: 'Solved' },
  reportBy: (name: string, when: string) => `${name}, ${when}`,
  reportByMe: (when: string) => `You, ${when}`,

  sameWood: 'In the same wood',
  missingTitle: 'No such title',
  missingDetail: 'Overseerr does not know a film or series under this address.',
  toDiscover: 'To Discover',
  failedTitle: 'Overseerr did not answer',
  askForMore: 'Ask for what is missing',
};
