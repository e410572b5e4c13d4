import type { Turns } from '../../../database/turns.ts';
import type { Clock } from '../../../kernel/clock.ts';
import type { Log } from '../../../kernel/log.ts';
import type { Desks, Refusal, RequestDesk, TitleFactsSource, UpstreamRequest } from '../ports.ts';
import type { Announce } from './announce.ts';
import type { ApplyUpstream } from './apply-upstream.ts';
import type { LoseUpstream } from './lose-upstream.ts';
import { refusalError } from './refusals.ts';
import type { StoredRequest } from './request-rows.ts';
import type { RequestsRepository } from './requests.repository.ts';
import type { Sending, SendRequest } from './send-request.ts';

/** What became of a request that somebody waits for. */
export type HandedOn = { kind: 'sent' } | { kind: 'kept' } | { kind: 'refused'; refusal: Refusal };

export type Dispatcher = {
  /** Tries to hand on whatever is kept, in the order in which it was asked for. */
  run(): Promise<void>;
  /** Hands on this one, after those before it; `kept` when that takes longer than `patienceMs`. */
  handOn(id: string, patienceMs: number): Promise<HandedOn>;
};

/** Overseerr cannot do what it says nothing about so often. */
const mostUnclear = 8;
const unclearReason = 'Overseerr did not say whether it took the request. Look there, or ask again.';

/**
 * One after the other: Overseerr takes identical requests twice when they come at once, and lets a quota
 * be overrun (overseerr.md, "POST /request"). That holds for all processes together.
 */
export const createDispatcher = (parts: {
  repository: RequestsRepository;
  desks: Desks;
  titles: TitleFactsSource;
  sender: SendRequest;
  apply: ApplyUpstream;
  lose: LoseUpstream;
  announce: Announce;
  turns: Turns;
  clock: Clock;
  log: Log;
}): Dispatcher => {
  const { repository, desks, titles, sender, apply, lose, announce, turns, clock, log } = parts;
  const waiting = new Map<string, (outcome: HandedOn) => void>();
  let running: Promise<void> | null = null;
  let isWanted = false;

  const answer = (id: string, outcome: HandedOn) => {
    const tell = waiting.get(id);
    waiting.delete(id);
    tell?.(outcome);
    return tell !== undefined;
  };

  const fail = async ({ id }: StoredRequest, reason: string) => {
    await repository.change(id, {
      change: { status: 'failed', reason, sentAt: null },
      events: [{ step: 'failed', note: reason }],
    });
    const after = await repository.find(id);
    if (after) announce(after, { step: 'failed' });
  };

  /** Whoever still waits is told at once, and nothing is left; else the row tells it later. */
  const refuse = async (request: StoredRequest, refusal: Refusal) => {
    if (waiting.has(request.id)) {
      await repository.remove(request.id);
      answer(request.id, { kind: 'refused', refusal });
      return;
    }
    await fail(request, refusalError(refusal, request.userId ?? '').message);
  };

  /** What was asked for while nobody could say what it is called. */
  const nameIt = async (request: StoredRequest) => {
    if (request.title) return;
    const facts = await titles.describe(request).catch(() => null);
    if (!facts) return;
    const change = { title: facts.title, year: facts.year, posterPath: facts.poster };
    await repository.change(request.id, { change });
  };

  const arrive = async (desk: RequestDesk, { id }: StoredRequest, upstream: UpstreamRequest) => {
    const request = await repository.find(id);
    // Taken back while it was on its way.
    if (!request) return desk.remove(upstream.id);
    await nameIt(request);
    for (const other of await repository.listByUpstreamIds([upstream.id]))
      if (other.id !== id) await lose(other);
    const sent = await repository.revise(id, () => ({ change: { attempts: 0 }, events: [{ step: 'sent' }] }));
    if (!sent) return desk.remove(upstream.id);
    await apply(request, upstream);
    answer(id, { kind: 'sent' });
  };

  const note = async (desk: RequestDesk, request: StoredRequest, sending: Sending) => {
    switch (sending.kind) {
      case 'arrived':
        return arrive(desk, request, sending.request);
      case 'refused':
        return refuse(request, sending.refusal);
      case 'away':
      case 'nobody':
        await repository.change(request.id, {
          change: { sentAt: request.sentAt, reason: sending.reason, attempts: 0 },
        });
        return;
      case 'too-early':
        await repository.change(request.id, { change: { sentAt: request.sentAt } });
        return;
      case 'unclear':
        log.info({ request: request.id }, 'Overseerr did not say whether it took a request');
        if (request.attempts + 1 >= mostUnclear) await fail(request, unclearReason);
    }
  };

  const pass = async () => {
    const desk = await desks.find();
    if (!desk) return;
    const stuck = new Set<string | null>();
    for (const request of await repository.listQueued()) {
      if (stuck.has(request.userId) || !(await repository.claimForSending(request, clock.now()))) continue;
      const sending = await sender.send(desk, request);
      await note(desk, request, sending);
      if (sending.kind === 'nobody') {
        stuck.add(request.userId);
        continue;
      }
      // Nothing overtakes what may still arrive.
      if (sending.kind !== 'arrived' && sending.kind !== 'refused') return;
    }
  };

  const passUntilDone = async () => {
    do {
      isWanted = false;
      await turns.take('media.dispatch', pass);
    } while (isWanted);
  };

  const run = () => {
    isWanted = true;
    running ??= passUntilDone().finally(() => {
      running = null;
      for (const id of waiting.keys()) answer(id, { kind: 'kept' });
    });
    return running;
  };

  const handOn = (id: string, patienceMs: number) => {
    const { promise, resolve, reject } = Promise.withResolvers<HandedOn>();
    waiting.set(id, resolve);
    const timer = setTimeout(() => answer(id, { kind: 'kept' }), patienceMs);
    run().catch(reject);
    return promise.finally(() => {
      clearTimeout(timer);
      waiting.delete(id);
    });
  };

  return { run, handOn };
};
