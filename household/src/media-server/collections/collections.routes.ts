import { type Request, type Response, Router } from 'express';
import type { Collection } from '../../collections/collection.ts';
import { sendItems } from '../container.ts';
import { sendDetails } from '../details.ts';
import { ofCollection } from '../in-section.ts';
import { viewOf } from '../view.ts';

const mostChildrenAtOnce = 100;

export function collectionRoutes(): Router {
  const router = Router();
  router.get(
    '/library/collections/:collection',
    ofCollection((req, res, collection) => sendDetails(req, res, [collection])),
  );
  router.get(
    ['/library/collections/:collection/children', '/library/collections/:collection/items'],
    ofCollection(sendMembers),
  );
  return router;
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
