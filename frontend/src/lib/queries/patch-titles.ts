import type { MediaRequest, StandingRequest, TitleCard, TitleDetails, TitlePage } from '@medianest/shared';
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { isSameTitle, type TitleKey } from '../title-place.ts';
import { queryKeys } from './keys.ts';
import type { TitleSearch } from './use-title-search.ts';

/** What happened to a request for a title. */
export type RequestChange =
  | { kind: 'stands'; request: StandingRequest }
  | { kind: 'gone'; id: string }
  | { kind: 'told'; id: string; isSubscribed: boolean };

/** Lists of titles are long and the same for hours: what changes in them is patched, not asked again. */
const lists: ReadonlySet<unknown> = new Set(['discover', 'search', 'recommendations', 'genres']);

/** A request as a card shows it. */
export const standingOf = (request: MediaRequest): StandingRequest => ({
  id: request.id,
  status: request.status,
  by: request.requestedBy.name,
  isMine: request.isMine,
  isSubscribed: request.isSubscribed,
  seasons: request.seasons,
  is4k: request.is4k,
  createdAt: request.createdAt,
});

/** All requests for a title after a change. */
const inList = (requests: readonly StandingRequest[], change: RequestChange): StandingRequest[] => {
  if (change.kind === 'told') {
    const { id, isSubscribed } = change;
    return requests.map((request) => (request.id === id ? { ...request, isSubscribed } : request));
  }
  const id = change.kind === 'gone' ? change.id : change.request.id;
  const others = requests.filter((request) => request.id !== id);
  return change.kind === 'gone' ? others : [...others, change.request];
};

const inCard = <Card extends TitleCard>(card: Card, change: RequestChange): Card => {
  const requests = inList(card.request === null ? [] : [card.request], change);
  return { ...card, request: requests.at(-1) ?? null };
};

const inDetails = (details: TitleDetails, change: RequestChange): TitleDetails => ({
  ...inCard(details, change),
  requests: inList(details.requests, change),
});

type ChangeCard = (card: TitleCard) => TitleCard;

const inPage = (page: TitlePage, title: TitleKey, change: ChangeCard): TitlePage => ({
  ...page,
  items: page.items.map((card) => (isSameTitle(card, title) ? change(card) : card)),
});

/** The page of titles in an answer, if it has one. */
const pageIn = (data: unknown): TitlePage | null => {
  if (typeof data !== 'object' || data === null) return null;
  if ('totalPages' in data) return data as TitlePage;
  return 'titles' in data ? (data as TitleSearch).titles : null;
};

const inAnswer = (data: unknown, title: TitleKey, change: ChangeCard): unknown => {
  const page = pageIn(data);
  if (page === null) return data;
  const changed = inPage(page, title, change);
  return page === data ? changed : { ...(data as TitleSearch), titles: changed };
};

/** Changes every card of a title in the lists that are at hand. */
export const patchCards = (client: QueryClient, title: TitleKey, change: ChangeCard): void => {
  client.setQueriesData({ queryKey: queryKeys.media }, (data: unknown) => inAnswer(data, title, change));
};

/** Whether a list that is at hand has a card of this title. */
export const listsTitle = (client: QueryClient, title: TitleKey): boolean =>
  client
    .getQueriesData({ queryKey: queryKeys.media })
    .some(([, data]) => pageIn(data)?.items.some((card) => isSameTitle(card, title)) ?? false);

/**
 * The one place where pages hear of a request for a title: every card of it changes at once, and what
 * depends on requests (the title itself, what is left to ask for, lists of requests) is asked again.
 */
export const patchTitles = (client: QueryClient, title: TitleKey, change: RequestChange): void => {
  patchCards(client, title, (card) => inCard(card, change));
  client.setQueryData<TitleDetails>(
    queryKeys.title(title.mediaType, title.tmdbId),
    (details) => details && inDetails(details, change),
  );
  const dependsOnRequests = ({ queryKey }: { queryKey: QueryKey }) =>
    queryKey[0] === queryKeys.media[0] && !lists.has(queryKey[1]);
  void client.invalidateQueries({ predicate: dependsOnRequests, refetchType: 'active' });
};
