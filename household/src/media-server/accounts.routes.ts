import { Router } from 'express';
import { personNames } from '../people/cast.ts';
import type { People } from '../people/people.ts';
import { ownerOnly } from './authenticate.ts';
import { sendContainer } from './container.ts';
import { idOnServer } from './server-facts.ts';

/** Who has access to the server, for its owner, and the lists that nobody here has put anything in. */
export function accountRoutes({ people }: { people: People }): Router {
  const router = Router();
  router.get('/accounts', ownerOnly, (req, res) => {
    const accounts = personNames.filter((name) => people.sections(name).length > 0);
    sendContainer(req, res, {
      size: accounts.length,
      identifier: 'com.plexapp.system.accounts',
      Account: accounts.map((name) => ({
        id: Number(idOnServer(name)),
        key: `/accounts/${idOnServer(name)}`,
        name: people.get(name).displayName,
        autoSelectAudio: true,
        subtitleMode: 0,
      })),
    });
  });
  router.get(['/playlists', '/clients'], (req, res) => sendContainer(req, res, { size: 0 }));
  return router;
}
