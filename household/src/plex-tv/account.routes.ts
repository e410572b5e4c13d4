import { Router } from 'express';
import type { PersonName } from '../people/cast.ts';
import type { People } from '../people/people.ts';
import type { WireNode } from '../wire/wire.ts';
import { forAccount } from './authenticate.ts';
import { avatarUrl } from './avatars.routes.ts';
import { sendPlexTv } from './errors.ts';

export function accountRoutes({ people, ownUrl }: { people: People; ownUrl: () => string }): Router {
  const router = Router();
  router.get(
    '/api/v2/user',
    forAccount(people, (req, res, name) => {
      sendPlexTv(req, res, { root: 'user', body: presentUser({ people, name, ownUrl: ownUrl() }) });
    }),
  );
  router.delete(
    '/api/v2/users/signout',
    forAccount(people, (_req, res, name) => {
      people.signOut(name);
      res.status(204).end();
    }),
  );
  return router;
}

/** Managed users have an empty username and e-mail (plex.md §1). */
function presentUser(input: { people: People; name: PersonName; ownUrl: string }): WireNode {
  const person = input.people.get(input.name);
  return {
    id: person.id,
    uuid: person.uuid,
    username: person.username ?? '',
    title: person.displayName,
    email: person.email ?? '',
    friendlyName: '',
    locale: null,
    confirmed: true,
    emailOnlyAuth: false,
    hasPassword: !person.isManaged,
    protected: false,
    thumb: avatarUrl(input.ownUrl, person),
    authToken: input.people.accountToken(input.name),
    mailingListActive: false,
    scrobbleTypes: '',
    country: 'IS',
    restricted: person.isManaged,
    anonymous: null,
    home: person.isHomeMember,
    guest: false,
    homeSize: person.isHomeMember ? 2 : 1,
    homeAdmin: input.name === 'owner',
    maxHomeSize: 15,
    subscription: {
      active: false,
      subscribedAt: null,
      status: 'Inactive',
      paymentService: null,
      plan: null,
      features: ['home'],
    },
    profile: {
      autoSelectAudio: true,
      defaultAudioLanguage: null,
      defaultSubtitleLanguage: null,
      autoSelectSubtitle: 0,
      defaultSubtitleAccessibility: 0,
      defaultSubtitleForced: 0,
    },
    entitlements: [],
    services: [],
  };
}
