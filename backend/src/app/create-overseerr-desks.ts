import type {
  Catalogue,
  Catalogues,
  Desks,
  IssueDesk,
  IssueDesks,
  RequestDesk,
} from '../features/media/index.ts';
import type { Connections } from '../features/services/index.ts';
import type {
  MovieDetails,
  Overseerr,
  OverseerrClient,
  OverseerrLookUp,
  OverseerrRead,
  OverseerrWrite,
  TvDetails,
} from '../integrations/overseerr/index.ts';
import { takesNoKey, takesNoWrites, toDetails, toRefusal, toRequest, toTitle } from './overseerr-words.ts';

type TitleKey = Parameters<Catalogue['find']>[0];
type Details = MovieDetails | TvDetails;

const admitted = <T>(read: OverseerrRead<T>): T => {
  if (read.answer === 'refused') throw takesNoKey();
  return read.value;
};

const valueOrNull = <T>(read: OverseerrRead<T> | { answer: 'not-found' }): T | null =>
  read.answer === 'not-found' ? null : admitted(read);

const lookAt = (overseerr: Overseerr, { mediaType, tmdbId }: TitleKey): Promise<OverseerrLookUp<Details>> =>
  mediaType === 'movie' ? overseerr.findMovie(tmdbId) : overseerr.findTv(tmdbId);

/** Null for what is gone there. */
const doneOrGone = <T>(written: OverseerrWrite<T>): T | null => {
  if (written.outcome === 'done') return written.value;
  if (written.outcome === 'not-found') return null;
  throw takesNoWrites();
};

const listNames = { series: 'tv', 'upcoming-series': 'upcoming-tv' } as const;

const createCatalogue = (overseerr: Overseerr, key: string): Catalogue => {
  const toPage = ({
    items,
    ...page
  }: {
    items: Parameters<typeof toTitle>[0][];
    page: number;
    totalPages: number;
    total: number;
  }) => ({
    ...page,
    items: items.map(toTitle),
  });
  return {
    key,
    async search(query, page) {
      const found = admitted(await overseerr.search({ query, page }));
      // While TMDB is down a search finds nothing and does not say why; a list fails (overseerr.md, "Health").
      if (found.total === 0) admitted(await overseerr.discover({ list: 'trending' }));
      return toPage({ ...found, items: found.items.filter((item) => item.type !== 'person') });
    },
    async discover(list, { page, genre }) {
      const name = list === 'series' || list === 'upcoming-series' ? listNames[list] : list;
      return toPage(
        admitted(
          await overseerr.discover({ list: name, page, ...(genre !== undefined && { genreId: genre }) }),
        ),
      );
    },
    listGenres: async (mediaType) => admitted(await overseerr.listGenres(mediaType)),
    async find(title) {
      const found = valueOrNull(await lookAt(overseerr, title));
      return found && toDetails(found);
    },
    async recommend({ mediaType: type, tmdbId }, page) {
      const found = valueOrNull(await overseerr.listRelated({ type, tmdbId, by: 'recommendations', page }));
      return found ? toPage(found) : { items: [], page, totalPages: 0, total: 0 };
    },
    async takes4k(mediaType) {
      const settings = admitted(await overseerr.getPublicSettings());
      return mediaType === 'movie' ? settings.movie4kEnabled : settings.series4kEnabled;
    },
    async fetchPicture(path, width) {
      const size = width <= 300 ? 'small' : width <= 640 ? 'poster' : 'original';
      const picture = await overseerr.getImage({ path, size });
      return picture.answer === 'image' ? picture.bytes : null;
    },
  };
};

/** Requests of one person that are looked at for one that was sent already. */
const latestOfOne = { take: 100, skip: 0 };

const createDesk = ({ requests, users }: Overseerr): RequestDesk => {
  const decided = async (deciding: ReturnType<typeof requests.approve>) => {
    const request = doneOrGone(await deciding);
    return request && toRequest(request);
  };
  const find = async (id: number) => {
    const request = valueOrNull(await requests.find(id));
    return request && toRequest(request);
  };
  return {
    async create({ mediaType, seasons, ...order }, asUser) {
      const outcome = await requests.create(
        mediaType === 'tv' ? { type: 'tv', seasons, asUser, ...order } : { type: 'movie', asUser, ...order },
      );
      if (outcome.outcome !== 'created') return toRefusal(outcome);
      // The answer of Overseerr lacks what lists have; that it is there, is certain.
      const request = await find(outcome.requestId).catch(() => null);
      return request ? { kind: 'created', request } : { kind: 'unknown' };
    },
    async list(page) {
      const { items } = admitted(await requests.list(page));
      return items.flatMap((request) => toRequest(request) ?? []);
    },
    async requestsOf(userId) {
      const page = valueOrNull(await requests.listOf({ userId, ...latestOfOne }));
      return (page?.items ?? []).flatMap((request) => toRequest(request) ?? []);
    },
    find,
    approve: (id) => decided(requests.approve(id)),
    decline: (id) => decided(requests.decline(id)),
    retry: (id) => decided(requests.retry(id)),
    async remove(id) {
      doneOrGone(await requests.remove(id));
    },
    async quota(userId) {
      const quota = valueOrNull(await users.findQuota(userId));
      if (!quota) return null;
      const allowance = ({ limit, used, remaining, days }: typeof quota.movie) => ({
        limit,
        used,
        remaining,
        days,
      });
      return { movie: allowance(quota.movie), tv: allowance(quota.tv) };
    },
  };
};

const createIssueDesk = (overseerr: Overseerr): IssueDesk => ({
  async report({ kind, message, season, episode, ...title }, asUser) {
    const mediaId = valueOrNull(await lookAt(overseerr, title))?.mediaId;
    if (!mediaId) return null;
    const written = await overseerr.issues.create({
      mediaId,
      type: kind,
      message,
      asUser,
      ...(season !== null && { season }),
      ...(episode !== null && { episode }),
    });
    return written.outcome === 'done' ? written.value.issueId : null;
  },
  async comment(issueId, message, asUser) {
    await overseerr.issues.comment({ issueId, message, asUser });
  },
  async setStatus(issueId, status) {
    await (status === 'open' ? overseerr.issues.reopen(issueId) : overseerr.issues.resolve(issueId));
  },
});

/** The Overseerr of the household as the slices use it: each time the one that is configured now. */
export const createOverseerrDesks = (parts: {
  connection: Connections['overseerr'];
  client: OverseerrClient;
}): { catalogues: Catalogues; desks: Desks; issueDesks: IssueDesks } => {
  const { connection, client } = parts;
  const using = async <T>(make: (overseerr: Overseerr, url: string) => T) => {
    const target = await connection.find();
    return target && make(client.at(target), target.url);
  };
  return {
    catalogues: { find: () => using(createCatalogue) },
    desks: { find: () => using(createDesk) },
    issueDesks: { find: () => using(createIssueDesk) },
  };
};
