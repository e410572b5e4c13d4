import type { AdminRequestQuery, MediaRequest, RequestList, RequestQuery } from '@medianest/shared';
import type { Actor } from '../../../kernel/actor.ts';
import type { Clock } from '../../../kernel/clock.ts';
import { noSuchRequest } from './refusals.ts';
import { type RequestFilter, statusesOfGroup } from './request-reads.repository.ts';
import type { StoredRequest } from './request-rows.ts';
import { viewRequest } from './request-view.ts';
import type { RequestsRepository } from './requests.repository.ts';

const countGroups = (byStatus: Map<StoredRequest['status'], number>): RequestList['counts'] => {
  const sum = (statuses: readonly StoredRequest['status'][]) =>
    statuses.reduce((total, status) => total + (byStatus.get(status) ?? 0), 0);
  return {
    all: sum([...byStatus.keys()]),
    waiting: sum(statusesOfGroup.waiting),
    coming: sum(statusesOfGroup.coming),
    ready: sum(statusesOfGroup.ready),
    denied: sum(statusesOfGroup.denied),
  };
};

/** What people see of requests: guests their own and those they hear of, administrators all. */
export const createReadRequests = (parts: { repository: RequestsRepository; clock: Clock }) => {
  const { repository, clock } = parts;

  const list = async (actor: Actor, filter: RequestFilter, page: { offset: number; limit: number }) => {
    const [rows, byStatus] = await Promise.all([
      repository.list(filter, page),
      repository.countByStatus(filter),
    ]);
    const counts = countGroups(byStatus);
    const now = clock.now();
    return {
      items: rows.map((row) => viewRequest(actor, row, now)),
      total: filter.group ? counts[filter.group] : counts.all,
      counts,
      ...page,
    };
  };

  const mayRead = (actor: Actor, { userId, subscriberIds }: StoredRequest) =>
    actor.role === 'admin' || userId === actor.userId || subscriberIds.includes(actor.userId);

  return {
    listMine: (actor: Actor, { q, offset, limit, ...query }: RequestQuery): Promise<RequestList> =>
      list(actor, { ...query, text: q, readerId: actor.userId }, { offset, limit }),

    listAll: (
      actor: Actor,
      { q, person, offset, limit, ...query }: AdminRequestQuery,
    ): Promise<RequestList> =>
      list(actor, { ...query, text: q, personId: person, searchesNames: true }, { offset, limit }),

    /** @throws AppError `not_found`, for other people’s requests too */
    async get(actor: Actor, id: string): Promise<MediaRequest> {
      const request = await repository.find(id);
      if (!request || !mayRead(actor, request)) throw noSuchRequest();
      return viewRequest(actor, request, clock.now());
    },

    /**
     * Whoever sees a title may see that somebody asked for it, and be told too.
     *
     * @throws AppError `not_found`
     */
    async subscribe(actor: Actor, id: string): Promise<void> {
      if (!(await repository.find(id))) throw noSuchRequest();
      await repository.subscribe(id, actor.userId);
    },

    async unsubscribe(actor: Actor, id: string): Promise<void> {
      if (!(await repository.find(id))) throw noSuchRequest();
      await repository.unsubscribe(id, actor.userId);
    },
  };
};
