import type { MediaRequest } from '@medianest/shared';
import type { Actor } from '../../../kernel/actor.ts';
import type { Clock } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Desks, RequestDesk, UpstreamRequest } from '../ports.ts';
import type { ApplyUpstream } from './apply-upstream.ts';
import { noSuchRequest, notConnected } from './refusals.ts';
import type { StoredRequest } from './request-rows.ts';
import { actionsFor, viewRequest } from './request-view.ts';
import type { RequestsRepository } from './requests.repository.ts';

const alreadyDecided = () =>
  new AppError('conflict', 'media.already_decided', 'Somebody has decided about this request meanwhile.');

const notFailed = () =>
  new AppError('conflict', 'media.not_failed', 'Only a request that failed can be tried again.');

type Decision = {
  action: 'approve' | 'deny' | 'retry';
  note: string | null;
  carryOut: (desk: RequestDesk, upstreamId: number) => Promise<UpstreamRequest | null>;
};

/** What administrators decide about requests. */
export const createDecide = (parts: {
  repository: RequestsRepository;
  desks: Desks;
  apply: ApplyUpstream;
  clock: Clock;
}) => {
  const { repository, desks, apply, clock } = parts;

  const getDecidable = async (actor: Actor, id: string, action: Decision['action']) => {
    const request = await repository.find(id);
    if (!request) throw noSuchRequest();
    if (!actionsFor(actor, request, clock.now()).includes(action))
      throw action === 'retry' ? notFailed() : alreadyDecided();
    return request;
  };

  const carryOut = async (actor: Actor, request: StoredRequest, decision: Decision) => {
    const desk = await desks.find();
    if (!desk) throw notConnected();
    if (request.upstreamId === null) throw alreadyDecided();
    const upstream = await decision.carryOut(desk, request.upstreamId);
    if (!upstream) throw noSuchRequest();
    return apply(request, upstream, {
      actorId: actor.userId,
      actorName: actor.username,
      note: decision.note,
    });
  };

  /** The row is claimed first, so that two administrators cannot decide twice. */
  const decide = async (actor: Actor, id: string, decision: Decision): Promise<MediaRequest> => {
    const request = await getDecidable(actor, id, decision.action);
    if (!(await repository.claimForDecision(request, actor.userId, clock.now()))) throw alreadyDecided();
    try {
      const decided = await carryOut(actor, request, decision);
      return viewRequest(actor, decided, clock.now());
    } finally {
      await repository.change(id, { change: { deciderId: null, decidingSince: null } });
    }
  };

  return {
    /** @throws AppError `not_found`, `media.already_decided`, `service.not_connected`, `upstream.*` */
    approve: (actor: Actor, id: string) =>
      decide(actor, id, { action: 'approve', note: null, carryOut: (desk, of) => desk.approve(of) }),
    deny: (actor: Actor, id: string, reason: string) =>
      decide(actor, id, { action: 'deny', note: reason || null, carryOut: (desk, of) => desk.decline(of) }),
    /** @throws AppError `media.not_failed` and those of `approve` */
    retry: (actor: Actor, id: string) =>
      decide(actor, id, { action: 'retry', note: null, carryOut: (desk, of) => desk.retry(of) }),
  };
};
