import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { silentLog } from '../../../../test/support/database-server.ts';
import { createFakeDesk, createFakeTitles } from '../../../../test/support/fake-desk.ts';
import { mediaRequests, users } from '../../../database/tables/index.ts';
import { createTurns } from '../../../database/turns.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import type { RequestNews } from '../ports.ts';
import { createRequests, type Requests } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ poolSize: 10 });
});
afterAll(() => database.close());

let now: Date;
let requests: Requests;
let overseerr: ReturnType<typeof createFakeDesk>;
let titles: ReturnType<typeof createFakeTitles>;
let news: RequestNews[];
let isConnected: boolean;
let upstreamIds: Map<string, number>;
let unclear: Set<string>;
let mara: Actor;
let jonas: Actor;
let ruth: Actor;

const live = async (username: string, role: Actor['role'] = 'user'): Promise<Actor> => {
  const userId = newId();
  await database.db.insert(users).values({ id: userId, plexId: userId, plexUsername: username, role });
  upstreamIds.set(userId, upstreamIds.size + 1);
  return { userId, sessionId: newId(), username, role };
};

/** The slice as after a restart: the rows stay, everything else is new. */
const open = () => {
  const names = new Map([mara, jonas, ruth].map(({ userId, username }) => [userId, username]));
  requests = createRequests({
    db: database.db,
    turns: createTurns(database.pool),
    clock: { now: () => now },
    log: silentLog,
    desks: { find: async () => (isConnected ? overseerr.desk : null) },
    accounts: {
      introduce: async (userId) => {
        await overseerr.desk.find(0);
        const upstreamUserId = upstreamIds.get(userId);
        if (unclear.has(userId)) return { kind: 'unclear' };
        return upstreamUserId ? { kind: 'known', upstreamUserId } : { kind: 'impossible' };
      },
      forget() {},
      findPerson: async (upstreamId) => {
        const [userId] = [...upstreamIds].find(([, id]) => id === upstreamId) ?? [];
        return userId ? { userId, name: names.get(userId) ?? '' } : null;
      },
    },
    titles,
    seen: { sees: async (_actor, ratingKey) => ratingKey !== 'hidden' },
    audience: { onRequest: (one) => news.push(one) },
  });
};

beforeEach(async () => {
  await database.pool.query('truncate users, media_requests cascade');
  now = new Date('2026-11-27T20:00:00Z');
  overseerr = createFakeDesk(() => now);
  titles = createFakeTitles();
  news = [];
  isConnected = true;
  upstreamIds = new Map();
  unclear = new Set();
  [mara, jonas, ruth] = [await live('Mara'), await live('Jonas'), await live('Ruth', 'admin')];
  open();
});

const laterBy = (ms: number) => {
  now = new Date(now.getTime() + ms);
};
const film = (tmdbId = 19, is4k = false) => ({ mediaType: 'movie', tmdbId, is4k }) as const;
const series = (seasons: number[], tmdbId = 100) =>
  ({ mediaType: 'tv', tmdbId, seasons, is4k: false }) as const;
const mine = async (actor: Actor) => (await requests.listMine(actor, { offset: 0, limit: 30 })).items;
const steps = () => news.map(({ step }) => step);

describe('asking', () => {
  it('hands a film to Overseerr as the person who asks', async () => {
    const made = await requests.ask(mara, film());
    expect(made).toMatchObject({ title: 'Metropolis', status: 'pending', isMine: true });
    expect(made.timeline.map(({ step }) => step)).toEqual(['asked', 'sent']);
    expect(overseerr.requests).toMatchObject([{ tmdbId: 19, upstreamUserId: upstreamIds.get(mara.userId) }]);
  });

  it('makes one request of twenty at the same moment', async () => {
    const asked = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => requests.ask(n % 2 ? mara : jonas, film())),
    );
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(overseerr.requests).toHaveLength(1);
    for (const outcome of asked.filter((one) => one.status === 'rejected'))
      expect(outcome.reason).toMatchObject({ code: 'media.already_requested' });
  });

  it('names the request that stands in the way, to which one can subscribe', async () => {
    const { id } = await requests.ask(mara, film());
    const refused = requests.ask(jonas, film());
    await expect(refused).rejects.toMatchObject({ meta: { standingRequestId: id } });
    await requests.subscribe(jonas, id);
    expect(await mine(jonas)).toMatchObject([{ id, isMine: false, isSubscribed: true }]);
    await requests.unsubscribe(jonas, id);
    expect(await mine(jonas)).toEqual([]);
  });

  it('takes 4K for another request than the usual picture', async () => {
    await requests.ask(mara, film());
    await expect(requests.ask(mara, film(19, true))).resolves.toMatchObject({ is4k: true });
  });

  it('asks for the seasons that nobody asked for yet', async () => {
    await requests.ask(mara, series([1, 2]));
    expect(await requests.ask(jonas, series([2, 3]))).toMatchObject({ seasons: [3] });
    await expect(requests.ask(jonas, series([1, 3]))).rejects.toMatchObject({
      code: 'media.already_requested',
    });
  });

  it.each([
    ['what is here', film(), { availability: 'available' }, 'media.available'],
    [
      'what is where they see nothing, without saying that it is there',
      film(),
      { availability: 'available', ratingKey: 'hidden' },
      'media.not_permitted',
    ],
    ['what is not wanted', film(), { isBlocked: true }, 'media.blocked'],
    ['a title that does not exist', film(), null, 'not_found'],
    ['a season that does not exist', series([7]), {}, 'media.no_such_season'],
  ] as const)('refuses %s', async (_what, wanted, facts, code) => {
    titles.set(wanted, facts);
    await expect(requests.ask(mara, wanted)).rejects.toMatchObject({ code });
    expect(overseerr.requests).toEqual([]);
  });

  it('refuses music, which Overseerr has none of', async () => {
    await expect(requests.ask(mara, { mediaType: 'music' })).rejects.toMatchObject({
      code: 'media.unsupported',
    });
  });

  it.each([
    ['quota', 'media.quota_exceeded'],
    ['not-permitted', 'media.not_permitted'],
    ['blocked', 'media.blocked'],
    ['account-missing', 'media.account_missing'],
  ] as const)('leaves nothing behind when Overseerr refuses: %s', async (kind, code) => {
    overseerr.behaviour.refusal = { kind };
    await expect(requests.ask(mara, film())).rejects.toMatchObject({ code });
    expect(await mine(mara)).toEqual([]);
  });

  it('takes over what was asked for in Overseerr itself, when somebody asks for the same', async () => {
    overseerr.add({ ...film(), seasons: [] }, upstreamIds.get(jonas.userId) ?? 0);
    overseerr.behaviour.refusal = { kind: 'duplicate' };
    const refused = await requests.ask(mara, film()).catch((error: unknown) => error);
    const [standing] = await mine(jonas);
    expect(refused).toMatchObject({ meta: { standingRequestId: standing?.id } });
  });

  it('says so when no Overseerr is connected', async () => {
    isConnected = false;
    await expect(requests.ask(mara, film())).rejects.toMatchObject({ code: 'service.not_connected' });
  });
});

describe('while Overseerr does not answer', () => {
  beforeEach(() => {
    overseerr.behaviour.isAway = true;
  });

  it('keeps what is asked for and hands it on in its order, once', async () => {
    const kept = [film(1), film(2), film(3)];
    for (const wanted of kept) expect(await requests.ask(mara, wanted)).toMatchObject({ status: 'queued' });
    expect(steps()).toEqual(['kept', 'kept', 'kept']);
    open();
    overseerr.behaviour.isAway = false;
    await Promise.all([requests.dispatch(), requests.dispatch()]);
    await requests.dispatch();
    expect(overseerr.requests.map(({ tmdbId }) => tmdbId)).toEqual([3, 2, 1]);
    expect((await mine(mara)).map(({ status }) => status)).toEqual(['pending', 'pending', 'pending']);
  });

  it('lets nobody pass whom it does not answer, whoever they are', async () => {
    await requests.ask(mara, film(1));
    await requests.ask(jonas, film(2));
    await requests.ask(mara, film(3));
    // Back after the first question.
    overseerr.behaviour.awayFor = 1;
    overseerr.behaviour.isAway = false;
    await requests.dispatch();
    expect(overseerr.requests).toEqual([]);
    await requests.dispatch();
    expect(overseerr.requests.map(({ tmdbId }) => tmdbId)).toEqual([3, 2, 1]);
  });

  it('lets a kept request be taken back', async () => {
    const { id, can } = await requests.ask(mara, film());
    expect(can).toContain('cancel');
    await requests.takeBack(mara, id);
    overseerr.behaviour.isAway = false;
    await requests.dispatch();
    expect(overseerr.requests).toEqual([]);
  });

  it('tells the person later when Overseerr does not want a kept request', async () => {
    const { id } = await requests.ask(mara, film());
    overseerr.behaviour.isAway = false;
    overseerr.behaviour.refusal = { kind: 'quota' };
    await requests.dispatch();
    expect(await requests.get(mara, id)).toMatchObject({ status: 'failed', can: ['ask-again'] });
    expect(news.at(-1)).toMatchObject({ step: 'failed', userId: mara.userId });
  });
});

describe('an answer that is lost', () => {
  it('does not make a second request of one that arrived', async () => {
    overseerr.behaviour.losesAnswers = true;
    expect(await requests.ask(mara, film())).toMatchObject({ status: 'queued' });
    expect(overseerr.requests).toHaveLength(1);
    overseerr.behaviour.losesAnswers = false;
    laterBy(30_000);
    open();
    await requests.dispatch();
    expect(overseerr.requests).toHaveLength(1);
    expect(await mine(mara)).toMatchObject([{ status: 'pending' }]);
  });

  it('sends again what did not arrive', async () => {
    overseerr.behaviour.losesAnswers = true;
    await requests.ask(mara, film());
    overseerr.requests.length = 0;
    overseerr.behaviour.losesAnswers = false;
    await requests.dispatch();
    // It may only be slow.
    expect(overseerr.requests).toHaveLength(0);
    laterBy(60_000);
    await requests.dispatch();
    expect(overseerr.requests).toHaveLength(1);
  });

  it('does not take somebody’s older request for it', async () => {
    overseerr.add({ ...series([1]), seasons: [1] }, upstreamIds.get(mara.userId) ?? 0);
    laterBy(3_600_000);
    overseerr.behaviour.losesAnswers = true;
    await requests.ask(mara, series([2]));
    overseerr.requests.shift();
    overseerr.behaviour.losesAnswers = false;
    laterBy(60_000);
    await requests.dispatch();
    expect(overseerr.requests.map(({ seasons }) => seasons[0]?.number)).toEqual([2, 1]);
  });
});

describe('somebody whom Overseerr does not say who they are', () => {
  it('holds up nobody else, and keeps their own place', async () => {
    unclear.add(mara.userId);
    expect(await requests.ask(mara, film(1))).toMatchObject({ status: 'queued' });
    await requests.ask(jonas, film(2));
    await requests.ask(mara, film(3));
    expect(overseerr.requests.map(({ tmdbId }) => tmdbId)).toEqual([2]);
    overseerr.behaviour.isAway = true;
    await requests.ask(jonas, film(4));
    overseerr.behaviour.isAway = false;
    unclear.clear();
    await requests.dispatch();
    expect(overseerr.requests.map(({ tmdbId }) => tmdbId)).toEqual([4, 3, 1, 2]);
  });
});

describe('two processes', () => {
  it('hand on what is kept in one order', async () => {
    overseerr.behaviour.isAway = true;
    for (const tmdbId of [1, 2, 3, 4, 5, 6]) await requests.ask(tmdbId % 2 ? mara : jonas, film(tmdbId));
    overseerr.behaviour.isAway = false;
    const one = requests;
    open();
    await Promise.all([one.dispatch(), requests.dispatch()]);
    expect(overseerr.requests.map(({ tmdbId }) => tmdbId)).toEqual([6, 5, 4, 3, 2, 1]);
  });
});

describe('deciding', () => {
  it('approves, once, and tells by whom', async () => {
    const { id } = await requests.ask(mara, film());
    const approved = await requests.approve(ruth, id);
    expect(approved).toMatchObject({ status: 'approved' });
    expect(approved.timeline.at(-1)).toMatchObject({ step: 'approved', by: 'Ruth' });
    await expect(requests.approve(ruth, id)).rejects.toMatchObject({ code: 'media.already_decided' });
    expect(news.at(-1)).toMatchObject({ step: 'approved', actorId: ruth.userId });
  });

  it('denies with a reason that the person reads', async () => {
    const { id } = await requests.ask(mara, film());
    await requests.deny(ruth, id, 'We have the restored one.');
    expect(await requests.get(mara, id)).toMatchObject({
      status: 'denied',
      reason: 'We have the restored one.',
      can: ['ask-again'],
    });
    await requests.reconcile();
    expect(await requests.get(mara, id)).toMatchObject({ reason: 'We have the restored one.' });
  });

  it('tells of a second denial, and of a denial that was taken back, too', async () => {
    const { id } = await requests.ask(mara, film());
    const upstream = overseerr.requests[0] ?? expect.fail();
    news.length = 0;
    for (const status of ['declined', 'approved', 'declined'] as const) {
      overseerr.state(upstream, { status });
      await requests.reconcile();
    }
    expect(steps()).toEqual(['denied', 'approved', 'denied']);
    expect(await requests.get(mara, id)).toMatchObject({ status: 'denied' });
  });

  it('lets one of two administrators decide', async () => {
    const { id } = await requests.ask(mara, film());
    const both = await Promise.allSettled([requests.approve(ruth, id), requests.deny(ruth, id, '')]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('gives the request back when Overseerr does not answer', async () => {
    const { id } = await requests.ask(mara, film());
    overseerr.behaviour.isAway = true;
    await expect(requests.approve(ruth, id)).rejects.toMatchObject({ code: 'upstream.unavailable' });
    overseerr.behaviour.isAway = false;
    await expect(requests.approve(ruth, id)).resolves.toMatchObject({ status: 'approved' });
  });

  it('is written once and in the name of whoever decided, however many look meanwhile', async () => {
    const { id } = await requests.ask(mara, film());
    const { approve } = overseerr.desk;
    overseerr.desk.approve = async (upstreamId) => {
      const answer = await approve(upstreamId);
      await Promise.all([requests.reconcile(), requests.reconcile()]);
      return answer;
    };
    const { timeline } = await requests.approve(ruth, id);
    expect(timeline.filter(({ step }) => step === 'approved')).toMatchObject([{ by: 'Ruth' }]);
    expect(news.filter(({ step }) => step === 'approved')).toMatchObject([{ actorId: ruth.userId }]);
  });

  it('tries a request again that failed, and only such a one', async () => {
    const { id } = await requests.ask(mara, film());
    await expect(requests.retry(ruth, id)).rejects.toMatchObject({ code: 'media.not_failed' });
    overseerr.state(overseerr.requests[0] ?? expect.fail(), { status: 'failed' });
    await requests.reconcile();
    await expect(requests.retry(ruth, id)).resolves.toMatchObject({ status: 'approved' });
  });
});

describe('taking back', () => {
  it('removes a pending request in Overseerr too', async () => {
    const { id } = await requests.ask(mara, film());
    laterBy(120_000);
    await requests.takeBack(mara, id);
    expect(overseerr.requests).toEqual([]);
    expect(await mine(mara)).toEqual([]);
  });

  it('is somebody else’s request to nobody', async () => {
    const { id } = await requests.ask(mara, film());
    await expect(requests.takeBack(jonas, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(requests.get(jonas, id)).rejects.toMatchObject({ code: 'not_found' });
    expect(overseerr.requests).toHaveLength(1);
  });

  it('undoes within a minute what was approved meanwhile, and not later', async () => {
    const { id } = await requests.ask(mara, film());
    await requests.approve(ruth, id);
    expect(await requests.get(mara, id)).toMatchObject({ can: ['undo'] });
    laterBy(61_000);
    await expect(requests.takeBack(mara, id)).rejects.toMatchObject({ code: 'media.already_decided' });
  });
});

describe('taking back what was sent without an answer', () => {
  const askUnclearly = async () => {
    overseerr.behaviour.losesAnswers = true;
    const { id } = await requests.ask(mara, film());
    overseerr.behaviour.losesAnswers = false;
    return id;
  };
  const dispatchLater = async () => {
    laterBy(60_000);
    await requests.dispatch();
    await requests.reconcile();
  };

  it('takes it away where it has arrived, once', async () => {
    await requests.takeBack(mara, await askUnclearly());
    expect(overseerr.removed).toEqual([1]);
    await dispatchLater();
    expect([overseerr.requests, overseerr.removed, await mine(mara)]).toEqual([[], [1], []]);
    expect(steps()).toEqual(['kept', 'gone']);
  });

  it('waits while it may still arrive, and takes it away then', async () => {
    const id = await askUnclearly();
    const [late] = overseerr.requests.splice(0);
    await expect(requests.takeBack(mara, id)).rejects.toMatchObject({ code: 'upstream.timeout' });
    expect(await mine(mara)).toMatchObject([{ id, status: 'queued' }]);
    overseerr.requests.push(late ?? expect.fail());
    await requests.takeBack(mara, id);
    await dispatchLater();
    expect([overseerr.requests, overseerr.removed, await mine(mara)]).toEqual([[], [1], []]);
  });

  it('sends nothing any more when it has not arrived', async () => {
    const id = await askUnclearly();
    overseerr.requests.length = 0;
    laterBy(30_000);
    await requests.takeBack(mara, id);
    await dispatchLater();
    expect([overseerr.requests, overseerr.removed, await mine(mara)]).toEqual([[], [], []]);
  });

  it('keeps it while Overseerr does not say whether it has it', async () => {
    const id = await askUnclearly();
    overseerr.behaviour.isAway = true;
    await expect(requests.takeBack(mara, id)).rejects.toMatchObject({ code: 'upstream.unavailable' });
    overseerr.behaviour.isAway = false;
    expect(await mine(mara)).toMatchObject([{ id }]);
    await requests.takeBack(mara, id);
    expect(overseerr.requests).toEqual([]);
  });

  it('leaves nothing there when it is sent at that very moment, and not answered', async () => {
    overseerr.behaviour.isAway = true;
    const { id } = await requests.ask(mara, film());
    Object.assign(overseerr.behaviour, { isAway: false, losesAnswers: true });
    const { requestsOf } = overseerr.desk;
    const waiting = async () =>
      (
        await database.pool.query(
          `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        )
      ).rowCount;
    const row = await database.pool.connect();
    await row.query('begin');
    await row.query('select from media_requests for update');
    const sending = requests.dispatch();
    await expect.poll(waiting).toBe(1);
    const takingBack = requests.takeBack(mara, id);
    await expect.poll(waiting).toBe(2);
    overseerr.desk.requestsOf = async (userId) => {
      await sending;
      return requestsOf(userId);
    };
    await row.query('commit');
    row.release();
    await takingBack;
    await dispatchLater();
    expect([overseerr.requests, overseerr.removed, await mine(mara)]).toEqual([[], [1], []]);
  });
});

describe('following Overseerr', () => {
  it('tells of a film that came, once, although no webhook did', async () => {
    const { id } = await requests.ask(mara, film());
    const upstream = overseerr.requests[0] ?? expect.fail();
    overseerr.state(upstream, { status: 'approved', progress: { percent: 43, minutesLeft: 12 } });
    await requests.reconcile();
    expect(await requests.get(mara, id)).toMatchObject({
      status: 'approved',
      progress: { percent: 43, minutesLeft: 12 },
    });
    overseerr.state(upstream, { availability: 'available', progress: null });
    news = [];
    await requests.reconcile();
    await requests.reconcile();
    expect(steps()).toEqual(['available']);
    const { timeline } = await requests.get(mara, id);
    expect(timeline.map(({ step }) => step)).toEqual(['asked', 'sent', 'approved', 'coming', 'available']);
  });

  it('calls a series ready when the seasons that were asked for are', async () => {
    const { id } = await requests.ask(mara, series([1, 2]));
    const upstream = overseerr.requests[0] ?? expect.fail();
    overseerr.state(upstream, {
      status: 'approved',
      availability: 'partial',
      seasons: [
        { number: 1, availability: 'available' },
        { number: 2, availability: 'processing' },
      ],
    });
    await requests.reconcile();
    expect(await requests.get(mara, id)).toMatchObject({ status: 'approved', availability: 'partial' });
    overseerr.state(upstream, { seasons: [1, 2].map((number) => ({ number, availability: 'available' })) });
    await requests.reconcile();
    expect(await requests.get(mara, id)).toMatchObject({ status: 'completed' });
  });

  it('tells of a change once when several look at the same moment', async () => {
    const { id } = await requests.ask(mara, film());
    overseerr.state(overseerr.requests[0] ?? expect.fail(), { status: 'approved' });
    news.length = 0;
    await Promise.all([requests.reconcile(), requests.reconcile(), requests.reconcile()]);
    expect(news.map(({ step }) => step)).toEqual(['approved']);
    const { timeline } = await requests.get(mara, id);
    expect(timeline.filter(({ step }) => step === 'approved')).toHaveLength(1);
  });

  it('keeps the history of what was taken away there', async () => {
    const { id } = await requests.ask(mara, film());
    overseerr.requests.length = 0;
    await requests.reconcile();
    expect(await requests.get(mara, id)).toMatchObject({ title: 'Metropolis', status: 'failed' });
  });

  it('does not take another request for it, when an Overseerr that was set up anew counts from one', async () => {
    const first = await requests.ask(mara, film(1));
    overseerr.state(overseerr.requests[0] ?? expect.fail(), {
      status: 'approved',
      availability: 'available',
    });
    await requests.reconcile();
    overseerr.startAnew();
    const second = await requests.ask(jonas, film(2));
    await requests.reconcile();
    expect(await requests.get(mara, first.id)).toMatchObject({ tmdbId: 1, status: 'completed' });
    expect(await requests.get(jonas, second.id)).toMatchObject({ tmdbId: 2, status: 'pending' });
    overseerr.startAnew();
    overseerr.add({ ...film(3), seasons: [] }, upstreamIds.get(mara.userId) ?? 0);
    await requests.reconcile();
    expect(await requests.get(jonas, second.id)).toMatchObject({ status: 'failed' });
    expect((await mine(mara)).map(({ tmdbId }) => tmdbId).sort()).toEqual([1, 3]);
  });

  it('follows every open request in turn, a bounded number at a time', async () => {
    const asked = Array.from({ length: 120 }, (_, n) =>
      overseerr.add({ ...film(n), seasons: [] }, upstreamIds.get(mara.userId) ?? 0),
    );
    await database.db.insert(mediaRequests).values(
      asked.map(({ id: upstreamId, mediaType, tmdbId }) => ({
        ...{ id: newId(), userId: mara.userId, requesterName: 'Mara', title: 'A film', mediaType, tmdbId },
        ...{ upstreamId, status: 'pending' as const, availability: 'pending' as const },
      })),
    );
    for (const request of asked) overseerr.state(request, { status: 'approved' });
    // As with those that are too old for the list.
    overseerr.desk.list = async () => [];
    const approved = async () => (await requests.listMine(mara, { offset: 0, limit: 1 })).counts.coming;
    for (const expected of [50, 100, 120]) {
      await requests.reconcile();
      expect(await approved()).toBe(expected);
    }
    overseerr.state(asked.at(-1) ?? expect.fail(), { status: 'declined' });
    for (const _ of ['first', 'second', 'third']) await requests.reconcile();
    expect(await approved()).toBe(119);
  });

  it('goes on with the others when one request cannot be read', async () => {
    for (const tmdbId of [1, 2]) await requests.ask(mara, film(tmdbId));
    const [second, first] = overseerr.requests;
    overseerr.state(first ?? expect.fail(), { status: 'approved' });
    overseerr.desk.list = async () => [];
    const { find } = overseerr.desk;
    overseerr.desk.find = async (id) => {
      if (id === second?.id) overseerr.behaviour.awayFor = 1;
      return find(id);
    };
    for (const _ of ['first', 'second']) await requests.reconcile();
    expect((await mine(mara)).map(({ status }) => status)).toEqual(['pending', 'approved']);
  });

  it('takes over requests of people who live here, and nobody else’s', async () => {
    overseerr.add({ ...film(), seasons: [] }, upstreamIds.get(jonas.userId) ?? 0);
    overseerr.add({ ...film(20), seasons: [] }, 99);
    await requests.reconcile();
    await requests.reconcile();
    const { items } = await requests.listAll(ruth, { offset: 0, limit: 30 });
    expect(items).toMatchObject([{ tmdbId: 19, requestedBy: { name: 'Jonas' } }]);
    expect(news).toEqual([]);
  });

  it('asks Overseerr a fixed number of questions, however many requests there are', async () => {
    for (let tmdbId = 1; tmdbId <= 12; tmdbId += 1) await requests.ask(mara, film(tmdbId));
    const before = overseerr.countCalls();
    await requests.reconcile();
    expect(overseerr.countCalls() - before).toBe(1);
  });
});

describe('the list', () => {
  it('counts by group and finds by title, person and type', async () => {
    titles.set(film(2), { title: 'The General' });
    const { id } = await requests.ask(mara, film(1));
    await requests.ask(jonas, film(2));
    await requests.ask(jonas, series([1]));
    await requests.approve(ruth, id);
    const all = (query: object) => requests.listAll(ruth, { offset: 0, limit: 30, ...query });
    expect(await all({ group: 'waiting' })).toMatchObject({
      total: 2,
      counts: { all: 3, waiting: 2, coming: 1, ready: 0, denied: 0 },
    });
    expect((await all({ q: 'general' })).items).toMatchObject([{ tmdbId: 2 }]);
    expect((await all({ q: 'mara' })).items).toMatchObject([{ id }]);
    expect((await all({ q: '%' })).items).toEqual([]);
    expect((await all({ mediaType: 'tv' })).total).toBe(1);
    expect((await all({ person: jonas.userId })).total).toBe(2);
  });

  it('shows guests their own alone', async () => {
    await requests.ask(mara, film(1));
    await requests.ask(jonas, film(2));
    expect(await mine(mara)).toMatchObject([{ tmdbId: 1 }]);
  });
});
