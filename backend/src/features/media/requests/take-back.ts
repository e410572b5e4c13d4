import type { Actor } from '../../../kernel/actor.ts';
import type { Clock } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Desks } from '../ports.ts';
import type { Announce } from './announce.ts';
import { noSuchRequest, notConnected } from './refusals.ts';
import { actionsFor } from './request-view.ts';
import type { RequestsRepository } from './requests.repository.ts';

/**
 * Takes one's own request back, in Overseerr first.
 *
 * Overseerr would let anybody take back anybody's (overseerr.md, "Reading requests"): whose it is, is
 * checked here.
 *
 * @throws AppError `not_found`, `media.already_decided`, `service.not_connected`, `upstream.*`
 */
export const createTakeBack =
  (parts: { repository: RequestsRepository; desks: Desks; announce: Announce; clock: Clock }) =>
  async (actor: Actor, id: string): Promise<void> => {
    const { repository, desks, announce, clock } = parts;
    const request = await repository.find(id);
    if (!request || request.userId !== actor.userId) throw noSuchRequest();
    const actions = actionsFor(actor, request, clock.now());
    if (!actions.includes('cancel') && !actions.includes('undo'))
      throw new AppError(
        'conflict',
        'media.already_decided',
        'This was decided already. Ask the administrator to take it away.',
      );
    if (request.upstreamId !== null) {
      const desk = await desks.find();
      if (!desk) throw notConnected();
      await desk.remove(request.upstreamId);
    }
    await repository.remove(id);
    announce(request, { step: 'gone', actorId: actor.userId });
  };
