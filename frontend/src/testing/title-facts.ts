import type {
  MediaRequest,
  Search,
  StandingRequest,
  TitleCard,
  TitleDetails,
  TitlePage,
  TitleSeason,
} from '@medianest/shared';
import { fresh, inMinutes } from './facts.ts';

export const jonasRequestId = '019ab3c1-0000-7000-8000-0000000000a1';
export const maraRequestId = '019ab3c1-0000-7000-8000-0000000000a2';

export const titleCard = (tmdbId: number, title: string, more: Partial<TitleCard> = {}): TitleCard => ({
  mediaType: 'movie',
  tmdbId,
  title,
  year: 1961,
  overview: null,
  poster: null,
  backdrop: null,
  rating: null,
  availability: 'unknown',
  isBlocked: false,
  request: null,
  ...more,
});

export const titlePage = (...items: TitleCard[]): TitlePage => ({
  items,
  page: 1,
  totalPages: 1,
  total: items.length,
  ...fresh(),
});

/** What `GET /search` answers when only titles were asked for. */
export const titlesFound = (...items: TitleCard[]): Search => ({
  query: '',
  sources: [{ source: 'titles', outcome: 'answered', detail: null }],
  library: null,
  titles: titlePage(...items),
  youtube: null,
});

export const titlesFailed = (outcome: 'failed' | 'timeout' | 'not-connected'): Search => ({
  ...titlesFound(),
  sources: [{ source: 'titles', outcome, detail: 'Overseerr did not answer.' }],
  titles: null,
});

export const jonasAsked = (more: Partial<StandingRequest> = {}): StandingRequest => ({
  id: jonasRequestId,
  status: 'pending',
  by: 'Jonas',
  isMine: false,
  isSubscribed: false,
  seasons: [],
  is4k: false,
  createdAt: inMinutes(0),
  ...more,
});

/** What Mara's request for a film is once it was made. */
export const maraRequest = (more: Partial<MediaRequest> = {}): MediaRequest => ({
  id: maraRequestId,
  mediaType: 'movie',
  tmdbId: 1,
  title: 'Night Tide',
  year: 1961,
  poster: null,
  seasons: [],
  is4k: false,
  status: 'pending',
  availability: 'unknown',
  progress: null,
  reason: null,
  requestedBy: { id: null, name: 'Mara' },
  isMine: true,
  isSubscribed: true,
  createdAt: inMinutes(0),
  updatedAt: inMinutes(0),
  timeline: [],
  can: ['undo'],
  undoUntil: inMinutes(1),
  ...more,
});

export const titleSeason = (number: number, more: Partial<TitleSeason> = {}): TitleSeason => ({
  number,
  name: `Season ${number}`,
  episodes: 39,
  airedOn: '1957-09-25',
  availability: 'unknown',
  availability4k: 'unknown',
  ...more,
});

export const titleDetails = (card: TitleCard, more: Partial<TitleDetails> = {}): TitleDetails => ({
  ...card,
  ...fresh(),
  tagline: null,
  genres: ['Adventure'],
  runtimeMinutes: 26,
  releasedOn: '1955-09-25',
  endedOn: null,
  network: null,
  trailerUrl: null,
  cast: [],
  seasons: [],
  availability4k: 'unknown',
  can4k: false,
  requests: card.request === null ? [] : [card.request],
  watchUrl: null,
  watchAppUrl: null,
  ...more,
});

const allowance = { limit: null, used: 0, remaining: null, days: null };
export const noLimit = { movie: allowance, tv: allowance };
export const weekly = (remaining: number) => {
  const five = { limit: 5, used: 5 - remaining, remaining, days: 7 };
  return { movie: five, tv: five };
};
