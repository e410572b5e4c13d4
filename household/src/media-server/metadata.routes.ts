import { type Request, type Response, Router } from 'express';
import { type Item, leavesOf } from '../catalogue/items.ts';
import { sendHtmlError } from '../wire/html-error.ts';
import { sendMembers } from './collections/collections.routes.ts';
import { sendItems } from './container.ts';
import { sendDetails } from './details.ts';
import { ofItem } from './in-section.ts';
import { viewOf } from './view.ts';

export function metadataRoutes(): Router {
  const router = Router();
  router.get('/library/metadata/:ratingKeys', (req, res) => {
    const view = viewOf(res);
    const found = req.params.ratingKeys
      .split(',')
      .flatMap((ratingKey) => view.find(ratingKey) ?? view.findCollection(ratingKey) ?? []);
    // A batch answers what exists of it.
    if (found.length === 0) return sendHtmlError(res, 404);
    sendDetails(req, res, found);
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

function childrenOf(item: Item): readonly Item[] {
  if (item.kind === 'show') return item.seasons;
  return item.kind === 'season' ? item.episodes : [];
}
