import { type Request, type Response, Router } from 'express';
import { isPlayable } from '../catalogue/items.ts';
import { cast, type PersonName } from '../people/cast.ts';
import { type PlayState, playStates, type Session, type Sessions } from '../sessions/sessions.ts';
import { sendHtmlError } from '../wire/html-error.ts';
import { plexParameter, queryText, wholeNumber } from '../wire/parameters.ts';
import type { WireNode } from '../wire/wire.ts';
import { ownerOnly } from './authenticate.ts';
import { nonEmpty, sectionFactsOf, sendContainer } from './container.ts';
import { presentItem } from './present/item.ts';
import { idOnServer } from './server-facts.ts';
import { viewOf } from './view.ts';

export type SessionDependencies = {
  readonly sessions: Sessions;
  /** Where plex.tv shows a person's picture. */
  readonly avatarOf: (person: PersonName) => string;
};

/** Who is watching what, and players that tell where they are. */
export function sessionRoutes(input: SessionDependencies): Router {
  const router = Router();
  router.get('/status/sessions', ownerOnly, (req, res) => {
    const playing = input.sessions.list();
    sendContainer(req, res, {
      size: playing.length,
      Metadata: nonEmpty(playing.map((session) => presentSession(res, session, input))),
    });
  });
  router.all('/\\:/timeline', (req, res) => hearPlayer(req, res, input.sessions));
  return router;
}

function presentSession(res: Response, session: Session, input: SessionDependencies): WireNode {
  const { item, player, person } = session;
  return {
    ...presentItem(item, { view: viewOf(res), withGuids: true }),
    ...sectionFactsOf(res, item),
    sessionKey: session.sessionKey,
    viewOffset: session.viewOffsetMs,
    User: { id: idOnServer(person), title: cast[person].displayName, thumb: input.avatarOf(person) },
    Player: {
      address: '192.168.1.40',
      device: player.product,
      machineIdentifier: player.machineIdentifier,
      model: '',
      platform: player.platform,
      platformVersion: '1',
      product: player.product,
      profile: 'Generic',
      remotePublicAddress: '203.0.113.7',
      state: session.state,
      title: player.title,
      version: '4.1.0',
      local: true,
      relayed: false,
      secure: true,
      userID: Number(idOnServer(person)),
    },
    Session: { id: session.id, bandwidth: 4200, location: 'lan' },
  };
}

/** A player says every few seconds where it is; its first word begins a session, `stopped` ends it. */
function hearPlayer(req: Request, res: Response, sessions: Sessions) {
  const { person, find } = viewOf(res);
  const item = find(queryText(req, 'ratingKey') ?? '');
  const state = queryText(req, 'state') ?? '';
  const viewOffsetMs = wholeNumber(queryText(req, 'time'));
  const machineIdentifier = plexParameter(req, 'X-Plex-Client-Identifier');
  if (!item || !isPlayable(item)) return sendHtmlError(res, 404);
  if (!machineIdentifier || (state !== 'stopped' && !isPlayState(state))) return sendHtmlError(res, 400);
  const running = sessions
    .list()
    .find((session) => session.player.machineIdentifier === machineIdentifier && session.item === item);
  if (state === 'stopped') {
    if (running) sessions.stop(running, viewOffsetMs);
  } else if (running) sessions.update(running, { state, viewOffsetMs });
  else sessions.start({ person, item, state, viewOffsetMs, player: playerOf(req, machineIdentifier) });
  sendContainer(req, res, { size: 0 });
}

const isPlayState = (state: string): state is PlayState => playStates.some((known) => known === state);

function playerOf(req: Request, machineIdentifier: string) {
  const product = plexParameter(req, 'X-Plex-Product') ?? 'Plex client';
  const title = plexParameter(req, 'X-Plex-Device-Name') ?? product;
  return { title, product, platform: plexParameter(req, 'X-Plex-Platform') ?? '', machineIdentifier };
}
