import { readYoutubeAddress, type Search, type SearchSource, withoutLibraryHits } from '@medianest/shared';
import type { Actor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { LibrarySight } from '../ports.ts';
import type { Titles } from '../titles/index.ts';

type Outcome = Search['sources'][number];
type Asked<T> = { outcome: Outcome; value: T | null };

/** Why a source told nothing: faults that are nobody's but ours pass on. */
const failed = (source: SearchSource, error: unknown): Outcome => {
  if (!(error instanceof AppError) || error.kind === 'internal') throw error;
  const { code, message: detail } = error;
  if (code === 'service.not_connected' || code === 'setup.required')
    return { source, outcome: 'not-connected', detail };
  return { source, outcome: code === 'upstream.timeout' ? 'timeout' : 'failed', detail };
};

const ask = async <T>(source: SearchSource, look: () => Promise<T> | T): Promise<Asked<T>> => {
  try {
    return { outcome: { source, outcome: 'answered', detail: null }, value: await look() };
  } catch (error) {
    return { outcome: failed(source, error), value: null };
  }
};

const nothing = { outcome: null, value: null };

/** One search over everything. Sources are asked at the same time and fail by themselves. */
export const createSearch =
  ({ library, titles }: { library: LibrarySight; titles: Pick<Titles, 'search'> }) =>
  async (query: { actor: Actor; q: string; sources: readonly SearchSource[] }): Promise<Search> => {
    const { actor, q, sources } = query;
    const when = <T>(source: SearchSource, look: () => Promise<T> | T) =>
      sources.includes(source) ? ask(source, look) : nothing;
    const address = readYoutubeAddress(q);
    const [inLibrary, toRequest] = await Promise.all([
      when('library', () => library.search(actor.userId, q)),
      // An address is no title.
      when('titles', () => (address ? null : titles.search({ actor, text: q, page: 1 }))),
    ]);
    const youtube = await when('youtube', () => address);
    return {
      query: q,
      sources: [inLibrary, toRequest, youtube].flatMap(({ outcome }) => outcome ?? []),
      library: inLibrary.value,
      titles: withoutLibraryHits(toRequest.value, inLibrary.value),
      youtube: youtube.value,
    };
  };
