import type { Genre, TitleDetails, TitlePage, TitleType } from '@medianest/shared';
import type { Actor } from '../../../kernel/actor.ts';
import type { Aged } from '../../../platform/cache/aged-cache.ts';
import type { DiscoverList, LibrarySight, TitleFactsSource, TitleKey, UpstreamPage } from '../ports.ts';
import { noSuchTitle } from '../requests/refusals.ts';
import type { CatalogueRead, CatalogueReader } from './catalogue-reader.ts';
import type { SeenInLibrary } from './seen-in-library.ts';
import type { Standing } from './standing.ts';

const minuteMs = 60_000;
const searchFreshMs = 2 * minuteMs;
const listFreshMs = 10 * minuteMs;
const genresFreshMs = 24 * 60 * minuteMs;

/** Availability moves; what moves it makes this old before (a webhook, a comparison). */
const detailsFreshMs = 2 * minuteMs;

const ageOf = ({ asOf, stale }: Aged<unknown>) => ({ asOf: asOf.toISOString(), stale });

type Of = { actor: Actor };
type Parts = { reader: CatalogueReader; standing: Standing; library: LibrarySight; seen: SeenInLibrary };

/** Films and series as Overseerr knows them. Every read may throw what `CatalogueReader` throws. */
export const createTitles = ({ reader, standing, library, seen }: Parts) => {
  const readPage = async (
    actor: Actor,
    read: Omit<CatalogueRead<UpstreamPage>, 'weigh'>,
  ): Promise<TitlePage> => {
    const aged = await reader.read({ ...read, weigh: ({ items }) => items.length });
    const items = await standing.onCards(actor, await seen.onCards(actor, aged.value.items));
    return { ...aged.value, items, ...ageOf(aged) };
  };

  const readDetails = async (title: TitleKey) => {
    const aged = await reader.read({
      question: `title ${title.mediaType} ${title.tmdbId}`,
      freshMs: detailsFreshMs,
      ask: async (catalogue) => {
        const [details, can4k] = await Promise.all([
          catalogue.find(title),
          catalogue.takes4k(title.mediaType),
        ]);
        return details && { ...details, can4k };
      },
    });
    return aged;
  };

  /** A library that cannot be asked takes the link away, and nothing else of the page. */
  const watchLinks = async ({ userId }: Actor, ratingKey: string | null) => {
    const item = ratingKey === null ? null : await library.findItem(userId, ratingKey).catch(() => null);
    return { watchUrl: item?.watchUrl ?? null, watchAppUrl: item?.watchAppUrl ?? null };
  };

  const facts: TitleFactsSource = { describe: async (title) => (await readDetails(title)).value };

  return {
    facts,

    search: ({ actor, text, page }: Of & { text: string; page: number }) =>
      readPage(actor, {
        question: `search ${page} ${text.toLowerCase()}`,
        freshMs: searchFreshMs,
        ask: (catalogue) => catalogue.search(text, page),
      }),

    discover: ({
      actor,
      list,
      page,
      genre,
    }: Of & { list: DiscoverList; page: number; genre?: number | undefined }) =>
      readPage(actor, {
        question: `discover ${list} ${genre ?? 'any'} ${page}`,
        freshMs: listFreshMs,
        ask: (catalogue) => catalogue.discover(list, { page, genre }),
      }),

    recommend: ({ actor, page, mediaType, tmdbId }: Of & TitleKey & { page: number }) =>
      readPage(actor, {
        question: `recommend ${mediaType} ${tmdbId} ${page}`,
        freshMs: listFreshMs,
        ask: (catalogue) => catalogue.recommend({ mediaType, tmdbId }, page),
      }),

    async listGenres(mediaType: TitleType): Promise<{ items: Genre[] }> {
      const { value } = await reader.read({
        question: `genres ${mediaType}`,
        freshMs: genresFreshMs,
        ask: (catalogue) => catalogue.listGenres(mediaType),
      });
      return { items: value };
    },

    /** @throws AppError `not_found` */
    async get({ actor, mediaType, tmdbId }: Of & TitleKey): Promise<TitleDetails> {
      const aged = await readDetails({ mediaType, tmdbId });
      if (!aged.value) throw noSuchTitle();
      const [requestsOf, links, shown] = await Promise.all([
        standing.standing(actor, [aged.value]),
        watchLinks(actor, aged.value.ratingKey),
        seen.inDetails(actor, aged.value),
      ]);
      const requests = requestsOf(shown);
      const request = requests.find(({ isMine }) => isMine) ?? requests[0] ?? null;
      const { ratingKey: _, ...details } = shown;
      return { ...details, request, requests, ...links, ...ageOf(aged) };
    },
  };
};

export type Titles = ReturnType<typeof createTitles>;
