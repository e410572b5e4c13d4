import { type Request, type Response, Router } from 'express';
import { cast, personNames } from '../../people/cast.ts';
import { actorOf } from '../admit.ts';
import { can } from '../permissions.ts';
import { presentRequestRow } from '../present/request.ts';
import { displayNameOf, presentUser, seesContacts } from '../present/user.ts';
import { refuse } from '../refusals.ts';
import { quotaOf } from '../requests/quota.ts';
import type { UserRow } from '../store/rows.ts';
import type { World } from '../world.ts';
import { pageOf } from './page.ts';

/** Who there is, and what they may and did ask for. */
export function userRoutes(world: World): Router {
  const { store } = world;
  const router = Router();
  router.get(
    '/auth/me',
    (_req, res) => void res.json(presentUser(actorOf(res), world, { withSettings: true })),
  );
  router.get('/user', (req, res) => {
    const withContact = seesContacts(actorOf(res));
    const wanted = typeof req.query.q === 'string' ? req.query.q.toLowerCase() : '';
    const found = store.users.filter((user) => namesOf(user).some((name) => name.includes(wanted)));
    res.json(pageOf(req, found, { present: (user) => presentUser(user, world, { withContact }) }));
  });
  router.get('/settings/plex/users', (_req, res) => void res.json(plexUsersToImport(world)));
  router.get('/user/:userId', (req, res) => {
    const user = findUser(req, res, world);
    const detail = { withContact: seesContacts(actorOf(res)), withSettings: true };
    if (user) res.json(presentUser(user, world, detail));
  });
  router.get('/user/:userId/quota', (req, res) => {
    const user = findUser(req, res, world);
    if (!user) return;
    if (user !== actorOf(res) && !can(actorOf(res), 'manageUsers', 'manageRequests'))
      return refuse(res, 403, "You do not have permission to view this user's request limits.");
    res.json(quotaOf(user, world));
  });
  router.get('/user/:userId/requests', (req, res) => {
    const user = findUser(req, res, world);
    if (!user) return;
    if (user !== actorOf(res) && !can(actorOf(res), 'manageRequests', 'viewRequests'))
      return refuse(res, 403, "You do not have permission to view this user's requests.");
    const own = store.requests.filter(({ requestedBy }) => requestedBy === user).reverse();
    res.json(pageOf(req, own, { present: (request) => presentRequestRow(request, world) }));
  });
  return router;
}

export function findUser(req: Request, res: Response, { store }: World): UserRow | null {
  const user = store.findUser(Number(req.params.userId));
  if (!user) refuse(res, 404, 'User not found.');
  return user;
}

const namesOf = (user: UserRow) =>
  [displayNameOf(user), cast[user.person].email ?? ''].map((name) => name.toLowerCase());

/** People of Plex who are no users yet; those without an e-mail address are passed over. */
function plexUsersToImport({ store }: World) {
  const known = new Set(store.users.map(({ person }) => person));
  return personNames
    .filter((person) => !known.has(person) && cast[person].email && person !== 'stranger')
    .map((person) => {
      const { id, username, email, uuid } = cast[person];
      return {
        id: String(id),
        title: username,
        username,
        email,
        thumb: `https://plex.tv/users/${uuid}/avatar`,
      };
    });
}
