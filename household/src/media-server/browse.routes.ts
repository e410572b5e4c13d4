import { type Request, type Response, Router } from 'express';
import { type Item, type Section, typeNumbers } from '../catalogue/items.ts';
import type { Collection } from '../collections/collection.ts';
import { queryText, wholeNumber } from '../wire/parameters.ts';
import { sectionFactsOf, sendItems, sendListing } from './container.ts';
import { inSection } from './in-section.ts';
import { presentCollection } from './present/collection.ts';
import { browse, limited } from './query/browse.ts';
import { browseCollections } from './query/browse-collections.ts';
import { collectionMeta, sectionMeta } from './query/meta.ts';
import { type Term, termsOf } from './query/terms.ts';
import { viewOf } from './view.ts';

/** What a section holds: its items, and its collections, which are asked for as type 18 or by their own path. */
export function browseRoutes(): Router {
  const router = Router();
  router.get('/library/sections/:section/all', inSection(sendAll));
  router.get('/library/sections/:section/search', inSection(sendMatches));
  router.get('/library/sections/:section/collections', inSection(sendCollections));
  router.get('/library/all', (req, res) => {
    const view = viewOf(res);
    if (isForCollections(req)) return sendFound(req, res, { sections: view.sections() });
    const terms = termsOf(req);
    const found = view.sections().flatMap((section): readonly Item[] => browse(section, terms, view));
    sendItems(req, res, { items: limited(found, terms) });
  });
  return router;
}

const isForCollections = (req: Request) => wholeNumber(queryText(req, 'type')) === typeNumbers.collection;

function sendAll(req: Request, res: Response, section: Section) {
  if (isForCollections(req)) return sendCollections(req, res, section);
  const extra = wantsMeta(req) ? { Meta: sectionMeta(section) } : {};
  sendItems(req, res, { items: browse(section, termsOf(req), viewOf(res)), section, extra });
}

/** Calls `query` what `/all` calls `title`. */
function sendMatches(req: Request, res: Response, section: Section): void {
  const terms = termsOf(req).map(([name, value]): Term => [name === 'query' ? 'title' : name, value]);
  sendItems(req, res, { items: browse(section, terms, viewOf(res)), section });
}

const wantsMeta = (req: Request) => queryText(req, 'includeMeta') === '1';

function sendCollections(req: Request, res: Response, section: Section): void {
  sendFound(req, res, { sections: [section], section });
}

function sendFound(
  req: Request,
  res: Response,
  { sections, section }: { sections: readonly Section[]; section?: Section },
): void {
  const view = viewOf(res);
  const elements = browseCollections(sections, termsOf(req), view);
  const present = (collection: Collection) => ({
    ...presentCollection(collection, view),
    ...(section ? {} : sectionFactsOf(res, collection)),
  });
  const extra = section && wantsMeta(req) ? { Meta: collectionMeta(section) } : {};
  sendListing(req, res, { elements, present, section: section ?? null, extra });
}
