import { Router } from 'express';
import type { People } from '../people/people.ts';
import { sendContainer } from './container.ts';
import { serverFacts } from './server-facts.ts';

/** Needs no token and answers 200 to a bad one (plex.md §2). */
export function identityRoutes(): Router {
  return Router().get('/identity', (req, res) =>
    sendContainer(req, res, {
      size: 0,
      claimed: true,
      machineIdentifier: serverFacts.machineIdentifier,
      version: serverFacts.version,
    }),
  );
}

export function serverRoutes({ people }: { people: People }): Router {
  const router = Router();
  router.get('/', (req, res) =>
    sendContainer(req, res, {
      size: 1,
      allowSync: true,
      claimed: true,
      friendlyName: serverFacts.name,
      machineIdentifier: serverFacts.machineIdentifier,
      myPlex: true,
      myPlexMappingState: 'mapped',
      myPlexSigninState: 'ok',
      myPlexSubscription: false,
      myPlexUsername: people.get('owner').email,
      ownerFeatures: '',
      allowCameraUpload: false,
      allowMediaDeletion: false,
      allowSharing: true,
      allowTuners: false,
      multiuser: true,
      photoAutoTag: false,
      sync: true,
      transcoderActiveVideoSessions: 0,
      updatedAt: 1767512702,
      platform: serverFacts.platform,
      platformVersion: serverFacts.platformVersion,
      version: serverFacts.version,
      Directory: [{ count: 1, key: 'library', title: 'library' }],
    }),
  );
  router.get('/library', (req, res) =>
    sendContainer(req, res, {
      size: 2,
      allowSync: false,
      content: '',
      identifier: 'com.plexapp.plugins.library',
      mediaTagPrefix: '/system/bundle/media/flags/',
      mediaTagVersion: 1756223112,
      title1: 'Plex Library',
      title2: '',
      Directory: [
        { key: 'sections', title: 'Library Sections' },
        { key: 'recentlyAdded', title: 'Recently Added Content' },
      ],
    }),
  );
  return router;
}
