import { Router } from 'express';
import { serverFacts } from '../media-server/server-facts.ts';
import { type PersonName, personNames } from '../people/cast.ts';
import type { People } from '../people/people.ts';
import { toXml } from '../wire/to-xml.ts';
import type { WireNode } from '../wire/wire.ts';
import { forAccount } from './authenticate.ts';
import { avatarUrl } from './avatars.routes.ts';
import { plexTvErrors, sendPlexTv, sendPlexTvError } from './errors.ts';

/** With whom the owner shares: friends, and the members of the home (plex.md §1). */
export function sharingRoutes({ people, ownUrl }: { people: People; ownUrl: () => string }): Router {
  const router = Router();
  router.get(
    '/api/users',
    forAccount(people, (_req, res, name) => {
      const users =
        name === 'owner'
          ? guests(people).map((guest) => presentGuest({ people, guest, ownUrl: ownUrl() }))
          : [];
      const body = {
        friendlyName: 'myPlex',
        identifier: 'com.plexapp.plugins.myplex',
        machineIdentifier: serverFacts.machineIdentifier,
        totalSize: users.length,
        size: users.length,
        User: users,
      };
      // This list exists in XML alone, whatever is asked for.
      res.type('application/xml').send(toXml({ root: 'MediaContainer', body, dialect: 'media-server' }));
    }),
  );
  router.get(
    '/api/v2/home/users',
    forAccount(people, (req, res) => {
      const members = personNames.filter((name) => people.get(name).isHomeMember);
      const users = members.map((member) => presentMember({ people, member, ownUrl: ownUrl() }));
      sendPlexTv(req, res, {
        root: 'home',
        body: { id: 1, name: 'Ruth’s home', guestEnabled: false, subscription: false, users },
      });
    }),
  );
  router.get('/api/v2/friends', (req, res) => sendPlexTvError(req, res, plexTvErrors.gone));
  return router;
}

function guests(people: People): PersonName[] {
  return personNames.filter((name) => name !== 'owner' && people.sections(name).length > 0);
}

function presentGuest(input: { people: People; guest: PersonName; ownUrl: string }): WireNode {
  const person = input.people.get(input.guest);
  const sectionCount = input.people.sections(input.guest).length;
  return {
    id: person.id,
    title: person.displayName,
    username: person.username ?? '',
    email: person.email ?? '',
    recommendationsPlaylistId: '',
    thumb: avatarUrl(input.ownUrl, person),
    protected: false,
    home: person.isHomeMember,
    allowTuners: 0,
    allowSync: false,
    allowCameraUpload: false,
    allowChannels: false,
    restricted: person.isManaged,
    Server: [
      {
        id: person.id + 500_000,
        serverId: 90_210_044,
        machineIdentifier: serverFacts.machineIdentifier,
        name: serverFacts.name,
        lastSeenAt: 1767512702,
        numLibraries: sectionCount,
        allLibraries: sectionCount === input.people.sections('owner').length,
        owned: false,
        pending: false,
      },
    ],
  };
}

function presentMember(input: { people: People; member: PersonName; ownUrl: string }): WireNode {
  const person = input.people.get(input.member);
  return {
    id: person.id,
    uuid: person.uuid,
    title: person.displayName,
    username: person.username,
    email: person.email,
    friendlyName: null,
    thumb: avatarUrl(input.ownUrl, person),
    hasPassword: !person.isManaged,
    restricted: person.isManaged,
    admin: input.member === 'owner',
    guest: false,
    protected: false,
  };
}
