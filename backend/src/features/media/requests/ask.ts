import type { Availability, MediaRequest, NewRequest } from '@medianest/shared';
import type { Actor } from '../../../kernel/actor.ts';
import type { Clock } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Desks, Order, Refusal, TitleFacts, TitleFactsSource } from '../ports.ts';
import type { SeenInLibrary } from '../titles/seen-in-library.ts';
import type { Announce } from './announce.ts';
import type { Dispatcher } from './dispatcher.ts';
import type { Reconcile } from './reconcile.ts';
import {
  alreadyHere,
  alreadyRequested,
  blocked,
  noSuchSeason,
  noSuchTitle,
  notConnected,
  notForYou,
  refusalError,
} from './refusals.ts';
import type { StoredRequest } from './request-rows.ts';
import { viewRequest } from './request-view.ts';
import type { RequestsRepository } from './requests.repository.ts';

/** How long a page waits for Overseerr’s word; after that the request is kept and sent by itself. */
const patienceMs = 9000;

type FilmOrSeries = Exclude<NewRequest, { mediaType: 'music' }>;

const toOrder = (wanted: FilmOrSeries): Order => ({
  mediaType: wanted.mediaType,
  tmdbId: wanted.tmdbId,
  is4k: wanted.is4k,
  seasons: wanted.mediaType === 'tv' ? wanted.seasons : [],
});

const refuseMusic = (wanted: NewRequest): FilmOrSeries => {
  if (wanted.mediaType !== 'music') return wanted;
  throw new AppError('unprocessable', 'media.unsupported', 'Music cannot be asked for: Overseerr has none.');
};

const checkWanted = ({ mediaType, seasons }: Order, facts: TitleFacts) => {
  if (facts.isBlocked) throw blocked();
  if (mediaType === 'movie') return;
  for (const season of seasons)
    if (!facts.seasons.some(({ number }) => number === season)) throw noSuchSeason(season);
};

/** Seerr would take a request for what is here (overseerr.md, "POST /request"), so it is looked at before. */
const isAllHere = ({ mediaType, seasons, is4k }: Order, facts: TitleFacts) => {
  type Found = { availability: Availability; availability4k: Availability };
  const isHere = (found: Found | undefined) =>
    (is4k ? found?.availability4k : found?.availability) === 'available';
  if (mediaType === 'movie') return isHere(facts);
  return seasons.every((season) => isHere(facts.seasons.find(({ number }) => number === season)));
};

/** The seasons that nobody has asked for yet. */
const seasonsLeft = ({ seasons, is4k }: Order, open: StoredRequest[]) => {
  const taken = new Set(
    open
      .filter((request) => request.is4k === is4k)
      .flatMap((request) => request.seasons.map(({ season }) => season)),
  );
  return seasons.filter((season) => !taken.has(season));
};

/** Asks for a title in the name of a person. The row is written first, so that nothing asked for is lost. */
export const createAsk = (parts: {
  repository: RequestsRepository;
  desks: Desks;
  titles: TitleFactsSource;
  seen: Pick<SeenInLibrary, 'sees'>;
  dispatcher: Dispatcher;
  reconcile: Reconcile;
  announce: Announce;
  clock: Clock;
}) => {
  const { repository, desks, titles, seen, dispatcher, reconcile, announce, clock } = parts;

  /** Null while Overseerr does not answer: what is asked for is kept all the same. */
  const describe = async (order: Order): Promise<TitleFacts | null> => {
    try {
      const facts = await titles.describe(order);
      if (!facts) throw noSuchTitle();
      return facts;
    } catch (error) {
      if (error instanceof AppError && error.code.startsWith('upstream.')) return null;
      throw error;
    }
  };

  const checkPossible = async (actor: Actor, order: Order, facts: TitleFacts) => {
    checkWanted(order, facts);
    if (!isAllHere(order, facts)) return;
    throw (await seen.sees(actor, facts.ratingKey)) ? alreadyHere() : notForYou();
  };

  const write = (actor: Actor, order: Order, facts: TitleFacts | null) =>
    repository.create(order, async (open) => {
      const same = open.filter(({ is4k }) => is4k === order.is4k);
      const seasons = seasonsLeft(order, same);
      if (order.mediaType === 'movie' ? same.length > 0 : seasons.length === 0)
        throw alreadyRequested(same.find(({ userId }) => userId === actor.userId) ?? same[0], actor.userId);
      return {
        ...order,
        userId: actor.userId,
        requesterName: actor.username,
        title: facts?.title ?? '',
        year: facts?.year ?? null,
        posterPath: facts?.poster ?? null,
        status: 'queued',
        createdAt: clock.now(),
        seasons: seasons.map((season) => ({ season, availability: 'unknown' as const })),
        events: [{ step: 'asked', actorName: actor.username }],
      };
    });

  /** Unless another process has handed it on meanwhile. */
  const keep = async (id: string) => {
    const written = await repository.revise(id, ({ status }) =>
      status === 'queued' ? { change: {}, events: [{ step: 'kept' }] } : null,
    );
    const kept = await repository.find(id);
    if (kept) announce(kept, { step: written ? 'kept' : 'asked' });
  };

  /** A request that was made in Overseerr itself is taken over first, so that one can subscribe to it. */
  const refuse = async (actor: Actor, order: Order, refusal: Refusal) => {
    if (refusal.kind !== 'duplicate' && refusal.kind !== 'nothing-new')
      throw refusalError(refusal, actor.userId);
    await reconcile();
    const [standing] = await repository.listOpen([order]);
    throw alreadyRequested(standing, actor.userId);
  };

  return async (actor: Actor, wanted: NewRequest): Promise<MediaRequest> => {
    const order = toOrder(refuseMusic(wanted));
    if (!(await desks.find())) throw notConnected();
    const facts = await describe(order);
    if (facts) await checkPossible(actor, order, facts);
    const id = await write(actor, order, facts);
    if (!id) throw noSuchTitle();
    const outcome = await dispatcher.handOn(id, patienceMs);
    if (outcome.kind === 'refused') return refuse(actor, order, outcome.refusal);
    if (outcome.kind === 'kept') await keep(id);
    const request = await repository.find(id);
    if (!request) throw noSuchTitle();
    if (outcome.kind === 'sent') announce(request, { step: 'asked', actorId: actor.userId });
    return viewRequest(actor, request, clock.now());
  };
};
