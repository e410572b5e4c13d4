import type { Actor } from '../../../kernel/actor.ts';
import type { Clock } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Desks } from '../ports.ts';
import type { Announce } from './announce.ts';
import type { FindTwin } from './find-twin.ts';
import { noSuchRequest, notConnected } from './refusals.ts';
import type { StoredRequest } from './request-rows.ts';
import { actionsFor } from './request-view.ts';
import type { RequestsRepository } from './requests.repository.ts';
import type { SendRequest } from './send-request.ts';

const onItsWay = () =>
  new AppError(
    'timeout',
    'upstream.timeout',
    'It is on its way to Overseerr, which does not answer. Take it back in half a minute.',
    { meta: { service: 'overseerr' } },
  );

/**
 * Takes one's own request back, in Overseerr first.
 *
 * Overseerr would let anybody take back anybody's (overseerr.md, "Reading requests"): whose it is, is
 * checked here.
 *
 * @throws AppError `not_found`, `media.already_decided`, `service.not_connected`, `upstream.*`
 */
export const createTakeBack = (parts: {
  repository: RequestsRepository;
  desks: Desks;
  sender: Pick<SendRequest, 'mayArrive'>;
  findTwin: FindTwin;
  announce: Announce;
  clock: Clock;
}) => {
  const { repository, desks, sender, findTwin, announce, clock } = parts;

  /** What was sent without an answer may be there, or come yet. */
  const removeThere = async (request: StoredRequest) => {
    if (request.upstreamId === null && request.sentAt === null) return;
    const desk = await desks.find();
    if (!desk) throw notConnected();
    const upstreamId = request.upstreamId ?? (await findTwin(desk, request))?.id;
    if (upstreamId !== undefined) return desk.remove(upstreamId);
    if (sender.mayArrive(request)) throw onItsWay();
  };

  const getOwn = async (actor: Actor, id: string) => {
    const request = await repository.find(id);
    if (!request || request.userId !== actor.userId) throw noSuchRequest();
    const actions = actionsFor(actor, request, clock.now());
    if (!actions.includes('cancel') && !actions.includes('undo'))
      throw new AppError(
        'conflict',
        'media.already_decided',
        'This was decided already. Ask the administrator to take it away.',
      );
    return request;
  };

  return async (actor: Actor, id: string): Promise<void> => {
    let request: StoredRequest;
    do {
      request = await getOwn(actor, id);
      await removeThere(request);
      // What was sent meanwhile may be there by now, and is looked for again.
    } while (!(await repository.removeAsRead(request)));
    announce(request, { step: 'gone', actorId: actor.userId });
  };
};
