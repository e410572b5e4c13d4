import { type Request, type Response, Router } from 'express';
import { type Item, leavesOf } from '../catalogue/items.ts';
import { sendHtmlError } from '../wire/html-error.ts';
import { sendCollection, sendMembers } from './collections/collections.routes.ts';
import { sectionFactsOf, sendContainer, sendItems } from './container.ts';
import { ofItem } from './in-section.ts';
import { presentDetails } from './present/details.ts';
import { viewOf } from './view.ts';

export function metadataRoutes(): Router {
  const router = Router();
  router.get('/library/metadata/:ratingKeys', (req, res) => {
    const view = viewOf(res);
    const { ratingKeys } = req.params;
    const collection = view.findCollection(ratingKeys);
    if (collection) return sendCollection(req, res, collection);
    const items = ratingKeys.split(',').flatMap((ratingKey) => view.find(ratingKey) ?? []);
    if (items.length === 0) return sendHtmlError(res, 404);
    sendDetails(req, res, items);
  });
  router.get('/library/metadata/:ratingKey/children', (req, res) => {
    const collection = viewOf(res).findCollection(req.params.ratingKey);
    if (collection) return sendMembers(req, res, collection);
    ofItem(sendPart(childrenOf))(req, res);
  });
  router.get('/library/metadata/:ratingKey/grandchildren', ofItem(sendPart(leavesOf)));
  router.get('/library/metadata/:ratingKey/allLeaves', ofItem(sendPart(leavesOf)));
  return router;
}

function sendPart(partOf: (item: Item) => readonly Item[]) {
  return (req: Request, res: Response, item: Item) => {
    const section = viewOf(res).findSection(item.sectionKey);
    sendItems(req, res, { items: partOf(item), section });
  };
}

/** A batch answers the items that exist; each says which section it belongs to. */
function sendDetails(req: Request, res: Response, items: readonly Item[]) {
  const view = viewOf(res);
  sendContainer(req, res, {
    size: items.length,
    allowSync: true,
    identifier: 'com.plexapp.plugins.library',
    Metadata: items.map((item) => ({
      ...presentDetails(item, { view, withGuids: true }),
      ...sectionFactsOf(res, item),
    })),
  });
}

function childrenOf(item: Item): readonly Item[] {
  if (item.kind === 'show') return item.seasons;
  return item.kind === 'season' ? item.episodes : [];
}
