import type {
  CreateOutcome,
  Order,
  RequestDesk,
  TitleFacts,
  TitleKey,
  UpstreamRequest,
} from '../../src/features/media/index.ts';
import { AppError } from '../../src/kernel/errors.ts';

const away = () =>
  new AppError('unavailable', 'upstream.unavailable', 'Away', { meta: { service: 'overseerr' } });

const state = (request: UpstreamRequest, change: Partial<UpstreamRequest>) => Object.assign(request, change);

/** An Overseerr of the test’s own: takes requests, forgets answers, and stays away on command. */
export const createFakeDesk = (now: () => Date) => {
  const requests: UpstreamRequest[] = [];
  const behaviour = { isAway: false, awayFor: 0, losesAnswers: false, refusal: null as CreateOutcome | null };
  /** What was taken away, each as often as it was there. */
  const removed: number[] = [];
  let lastId = 0;
  let calls = 0;

  const add = (order: Order, upstreamUserId: number): UpstreamRequest => {
    lastId += 1;
    const { seasons, ...title } = order;
    const request: UpstreamRequest = {
      ...title,
      id: lastId,
      upstreamUserId,
      seasons: seasons.map((number) => ({ number, availability: 'pending' })),
      status: 'pending',
      availability: 'pending',
      createdAt: now(),
      progress: null,
    };
    requests.unshift(request);
    return request;
  };
  const answer = <T>(value: () => T): T => {
    calls += 1;
    if (behaviour.isAway) throw away();
    if (behaviour.awayFor > 0) {
      behaviour.awayFor -= 1;
      throw away();
    }
    return value();
  };
  const get = (id: number) => requests.find((request) => request.id === id) ?? null;
  const decide = (id: number, status: UpstreamRequest['status']) =>
    answer(() => {
      const request = get(id);
      return request && state(request, { status });
    });

  const desk: RequestDesk = {
    create: async (order, asUser) =>
      answer((): CreateOutcome => {
        if (behaviour.refusal) return behaviour.refusal;
        const request = add(order, asUser);
        return behaviour.losesAnswers ? { kind: 'unknown' } : { kind: 'created', request };
      }),
    list: async ({ take, skip }) => answer(() => requests.slice(skip, skip + take)),
    requestsOf: async (userId) => answer(() => requests.filter((one) => one.upstreamUserId === userId)),
    find: async (id) => answer(() => get(id)),
    approve: async (id) => decide(id, 'approved'),
    decline: async (id) => decide(id, 'declined'),
    retry: async (id) => decide(id, 'approved'),
    remove: async (id) =>
      answer(() => {
        const index = requests.findIndex((request) => request.id === id);
        removed.push(...requests.splice(index, index < 0 ? 0 : 1).map((request) => request.id));
      }),
    quota: async () =>
      answer(() => ({
        movie: { limit: null, used: 0, remaining: null, days: null },
        tv: { limit: null, used: 0, remaining: null, days: null },
      })),
  };

  const startAnew = () => {
    requests.length = 0;
    lastId = 0;
  };

  return { desk, requests, removed, behaviour, add, state, startAnew, countCalls: () => calls };
};

const film: TitleFacts = {
  title: 'Metropolis',
  year: 1927,
  poster: '/metropolis.jpg',
  availability: 'unknown',
  availability4k: 'unknown',
  ratingKey: null,
  isBlocked: false,
  can4k: false,
  seasons: [],
};

const seasons = [1, 2, 3].map((number) => ({
  number,
  availability: 'unknown' as const,
  availability4k: 'unknown' as const,
}));

/** Every film is Metropolis, every series has three seasons, unless a test says otherwise. */
export const createFakeTitles = () => {
  const known = new Map<string, TitleFacts | null>();
  const keyOf = ({ mediaType, tmdbId }: TitleKey) => `${mediaType}/${tmdbId}`;
  const usual = ({ mediaType }: TitleKey) =>
    mediaType === 'movie' ? film : { ...film, title: 'Robin Hood', seasons };
  return {
    set: (key: TitleKey, facts: Partial<TitleFacts> | null) =>
      known.set(keyOf(key), facts && { ...usual(key), ...facts }),
    describe: async (key: TitleKey) => {
      const facts = known.get(keyOf(key));
      return facts === undefined ? usual(key) : facts;
    },
  };
};
