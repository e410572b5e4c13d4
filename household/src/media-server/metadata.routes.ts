import { type Request, type Response, Router } from 'express';
import { type Item, leavesOf } from '../catalogue/items.ts';
import { sendHtmlError } from '../wire/html-error.ts';
import { sectionFacts, sendContainer, sendItems } from './container.ts';
import { presentItem } from './present-item.ts';
import { viewOf } from './view.ts';

export function metadataRoutes(): Router {
  const router = Router();
  router.get('/library/metadata/:ratingKeys', (req, res) => {
    const items = req.params.ratingKeys.split(',').flatMap((ratingKey) => viewOf(res).find(ratingKey) ?? []);
    if (items.length === 0) return sendHtmlError(res, 404);
    sendDetails(req, res, items);
  });
  router.get(
    '/library/metadata/:ratingKey/children',
    ofItem((req, res, item) => sendItems(req, res, { items: childrenOf(item) })),
  );
  router.get(
    '/library/metadata/:ratingKey/allLeaves',
    ofItem((req, res, item) => sendItems(req, res, { items: leavesOf(item) })),
  );
  return router;
}

type ItemHandler = (req: Request, res: Response, item: Item) => void;

function ofItem(handle: ItemHandler) {
  return (req: Request<{ ratingKey: string }>, res: Response) => {
    const item = viewOf(res).find(req.params.ratingKey);
    if (!item) return sendHtmlError(res, 404);
    handle(req as unknown as Request, res, item);
  };
}

/** A batch answers the items that exist; each says which section it belongs to. */
function sendDetails(req: Request, res: Response, items: readonly Item[]) {
  const view = viewOf(res);
  sendContainer(req, res, {
    size: items.length,
    allowSync: true,
    identifier: 'com.plexapp.plugins.library',
    Metadata: items.map((item) => {
      const section = view.findSection(item.sectionKey);
      return {
        ...presentItem(item, { person: view.person, withGuids: true }),
        ...(section ? sectionFacts(section) : {}),
      };
    }),
  });
}

function childrenOf(item: Item): readonly Item[] {
  if (item.kind === 'show') return item.seasons;
  return item.kind === 'season' ? item.episodes : [];
}
