import { AppError } from '../../../kernel/errors.ts';
import type { Accounts, Desks, RequestDesk, TitleFactsSource, UpstreamRequest } from '../ports.ts';
import type { ApplyUpstream } from './apply-upstream.ts';
import { isAbout, type LoseUpstream } from './lose-upstream.ts';
import type { StoredRequest } from './request-rows.ts';
import { changesFrom, seasonsOf } from './request-state.ts';
import type { RequestsRepository } from './requests.repository.ts';

/** The newest requests of Overseerr that are read at a time; older ones that are open are asked for in turn. */
const pageSize = 100;
const maxPages = 3;
const maxSingle = 50;
const maxImports = 20;

/** Two rows want the same title: the one that came first keeps it, and the others go on. */
const unlessTaken = async <T>(write: () => Promise<T>): Promise<T | null> => {
  try {
    return await write();
  } catch (error) {
    const cause = error instanceof Error ? (error.cause as { code?: string } | undefined) : undefined;
    if (cause?.code !== '23505') throw error;
    return null;
  }
};

/**
 * Keeps the rows equal to what Overseerr has: webhooks get lost, and its `updatedAt` does not move
 * (overseerr.md, "Reading requests"), so states are compared.
 */
export const createReconcile = (parts: {
  repository: RequestsRepository;
  desks: Desks;
  accounts: Accounts;
  titles: TitleFactsSource;
  apply: ApplyUpstream;
  lose: LoseUpstream;
}) => {
  const { repository, desks, accounts, titles, apply, lose } = parts;

  const readLatest = async (desk: RequestDesk) => {
    const found: UpstreamRequest[] = [];
    for (let page = 0; page < maxPages; page += 1) {
      const read = await desk.list({ take: pageSize, skip: page * pageSize });
      found.push(...read);
      if (read.length < pageSize) break;
    }
    return found;
  };

  /** Where the round of the older ones stands. */
  let followedLast: string | null = null;

  const follow = async (desk: RequestDesk, request: StoredRequest) => {
    const upstream = request.upstreamId === null ? null : await desk.find(request.upstreamId);
    if (upstream) await apply(request, upstream);
    else await lose(request);
  };

  /** Goes on where it stopped the last time, also when one of them could not be read. */
  const followOthers = async (desk: RequestDesk, except: readonly string[]) => {
    const others = await repository.listUndecided({ before: followedLast, except, limit: maxSingle });
    for (const request of others) {
      followedLast = request.id;
      await unlessTaken(() => follow(desk, request));
    }
    if (others.length < maxSingle) followedLast = null;
  };

  /** Made in Overseerr itself, by somebody who lives here. */
  const adopt = async (upstream: UpstreamRequest): Promise<boolean> => {
    const person = await accounts.findPerson(upstream.upstreamUserId);
    const facts = person && (await titles.describe(upstream));
    if (!person || !facts) return false;
    const { mediaType, tmdbId, is4k, createdAt } = upstream;
    const base = { mediaType, tmdbId, is4k, title: facts.title, year: facts.year, posterPath: facts.poster };
    const id = await repository.create(upstream, async (open, reads) => {
      // What was sent from here belongs to its own row, which takes it when the answer is there.
      const isOnItsWay = open.some(
        (request) => request.sentAt !== null && request.userId === person.userId && request.is4k === is4k,
      );
      if (isOnItsWay || (await reads.listByUpstreamIds([upstream.id])).length > 0) return null;
      return {
        ...base,
        userId: person.userId,
        requesterName: person.name,
        status: 'pending',
        upstreamId: upstream.id,
        createdAt,
        seasons: seasonsOf(upstream),
        events: [{ step: 'asked', actorName: person.name, at: createdAt }],
      };
    });
    const stored = id && (await repository.find(id));
    const found = stored && changesFrom(stored, upstream);
    // Nobody is told: it may have happened long ago.
    if (found)
      await repository.change(stored.id, {
        change: found.change,
        events: found.steps.map((step) => ({ step })),
      });
    return id !== null;
  };

  const adoptAll = async (unknown: UpstreamRequest[]) => {
    let left = maxImports;
    for (const upstream of unknown) {
      if (left === 0) return;
      // Overseerr may hold the same film twice; one of them is enough here.
      if (await unlessTaken(() => adopt(upstream))) left -= 1;
    }
  };

  const compare = async (desk: RequestDesk) => {
    const latest = await readLatest(desk);
    const upstreamOf = new Map(latest.map((request) => [request.id, request]));
    const known = await repository.listByUpstreamIds([...upstreamOf.keys()]);
    const linked = new Set<number | null>();
    for (const request of known) {
      const upstream = upstreamOf.get(request.upstreamId ?? 0);
      if (!upstream || !isAbout(request, upstream)) await lose(request);
      else {
        linked.add(upstream.id);
        await unlessTaken(() => apply(request, upstream));
      }
    }
    await adoptAll(latest.filter(({ id }) => !linked.has(id)));
    await followOthers(
      desk,
      known.map(({ id }) => id),
    );
  };

  /** Compares once. An Overseerr that does not answer changes nothing; false says so. */
  return async (): Promise<boolean> => {
    const desk = await desks.find();
    if (!desk) return false;
    try {
      await compare(desk);
      return true;
    } catch (error) {
      if (error instanceof AppError && error.code.startsWith('upstream.')) return false;
      throw error;
    }
  };
};

export type Reconcile = ReturnType<typeof createReconcile>;
