import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { isPlayable } from '../catalogue/items.ts';
import { playSchema, stopSchema } from './contract.ts';
import { describeSession, type HouseholdParts } from './household.ts';
import { refuse } from './refusals.ts';

/** Lets people begin to watch something, and stop. */
export function playControlRoutes({ catalogue, people, sessions }: HouseholdParts): Router {
  const router = Router();
  router.post('/sessions/start', (req, res) => {
    const { person, ratingKey, player, state, viewOffsetMs = null } = playSchema.parse(req.body);
    const item = catalogue.find(ratingKey);
    if (!item || !isPlayable(item)) return refuse(res, { status: 404, message: 'No such film or episode' });
    if (!people.sections(person).includes(item.sectionKey))
      return refuse(res, { status: 409, message: 'It is not shared with this person' });
    const running = sessions.list().find((session) => session.player.title === player);
    const machineIdentifier = running?.player.machineIdentifier ?? randomUUID();
    const product = 'Plex for Android (TV)';
    const session = sessions.start({
      ...{ person, item, state, viewOffsetMs },
      player: { title: player, product, platform: 'Android', machineIdentifier },
    });
    res.json(describeSession(session, session.state));
  });
  router.post('/sessions/stop', (req, res) => {
    const { sessionKey, viewOffsetMs } = stopSchema.parse(req.body);
    const session = sessions.list().find((running) => running.sessionKey === sessionKey);
    if (!session) return refuse(res, { status: 404, message: 'No such session' });
    sessions.stop(session, viewOffsetMs ?? null);
    res.json(describeSession({ ...session, viewOffsetMs: viewOffsetMs ?? session.viewOffsetMs }, 'stopped'));
  });
  return router;
}
