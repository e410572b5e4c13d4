import { type Request, type Response, Router } from 'express';
import type { Collection } from '../../collections/collections.ts';
import { queryText } from '../../wire/parameters.ts';
import { nonEmpty, sectionFacts, sendContainer, sendItems } from '../container.ts';
import { ofCollection } from '../in-section.ts';
import { presentCollectionDetails } from '../present/collection.ts';
import { viewOf } from '../view.ts';

const mostChildrenAtOnce = 100;

export function collectionRoutes(): Router {
  const router = Router();
  router.get('/library/collections/:collection', ofCollection(sendCollection));
  router.get(
    ['/library/collections/:collection/children', '/library/collections/:collection/items'],
    ofCollection(sendMembers),
  );
  return router;
}

export function sendCollection(req: Request, res: Response, collection: Collection): void {
  const view = viewOf(res);
  const section = view.findSection(collection.sectionKey);
  const withPreferences = queryText(req, 'includePreferences') === '1';
  sendContainer(req, res, {
    size: 1,
    allowSync: true,
    identifier: 'com.plexapp.plugins.library',
    ...(section ? sectionFacts(section) : {}),
    Metadata: nonEmpty(
      section ? [presentCollectionDetails(collection, { view, section, withPreferences })] : [],
    ),
  });
}

/** Paging is forced past a hundred (plex.md §2). */
export function sendMembers(req: Request, res: Response, collection: Collection): void {
  const view = viewOf(res);
  sendItems(req, res, {
    items: view.membersOf(collection),
    section: view.findSection(collection.sectionKey),
    mostAtOnce: mostChildrenAtOnce,
  });
}
