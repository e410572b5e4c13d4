import { type Request, type Response, Router } from 'express';
import { type Item, type Section, typeNumbers } from '../catalogue/items.ts';
import { folded } from '../catalogue/sort-title.ts';
import type { Collection } from '../collections/collection.ts';
import { queryText, wholeNumber } from '../wire/parameters.ts';
import { sectionFactsOf, sendItems, sendListing } from './container.ts';
import { inSection } from './in-section.ts';
import { presentCollection } from './present/collection.ts';
import { browse } from './query/browse.ts';
import { collectionMeta, sectionMeta } from './query/meta.ts';
import { type View, viewOf } from './view.ts';

/** What a section holds: its items, and its collections, which are asked for as type 18 or by their own path. */
export function browseRoutes(): Router {
  const router = Router();
  router.get('/library/sections/:section/all', inSection(sendAll));
  router.get('/library/sections/:section/search', inSection(sendMatches));
  router.get('/library/sections/:section/collections', inSection(sendCollections));
  router.get('/library/all', (req, res) => {
    const view = viewOf(res);
    if (isForCollections(req)) return sendFound(req, res, { sections: view.sections() });
    const items: readonly Item[] = view.sections().flatMap((section) => browse(section, req.query, view));
    sendItems(req, res, { items });
  });
  return router;
}

const isForCollections = (req: Request) => wholeNumber(queryText(req, 'type')) === typeNumbers.collection;

function sendAll(req: Request, res: Response, section: Section) {
  if (isForCollections(req)) return sendCollections(req, res, section);
  const extra = wantsMeta(req) ? { Meta: sectionMeta(section) } : {};
  sendItems(req, res, { items: browse(section, req.query, viewOf(res)), section, extra });
}

/** Calls `query` what `/all` calls `title`. */
function sendMatches(req: Request, res: Response, section: Section): void {
  const { query = '', ...others } = req.query;
  sendItems(req, res, { items: browse(section, { ...others, title: query }, viewOf(res)), section });
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
  const elements = sections.flatMap((each) =>
    findCollections(each, { view, title: queryText(req, 'title') }),
  );
  const present = (collection: Collection) => ({
    ...presentCollection(collection, view),
    ...(section ? {} : sectionFactsOf(res, collection)),
  });
  const extra = section && wantsMeta(req) ? { Meta: collectionMeta(section) } : {};
  sendListing(req, res, { elements, present, section: section ?? null, extra });
}

function findCollections(
  section: Section,
  { view, title }: { view: View; title: string | null },
): readonly Collection[] {
  const wanted = folded(title ?? '');
  return view
    .collections(section)
    .filter((collection) => folded(collection.title).includes(wanted))
    .toSorted((a, b) => a.title.localeCompare(b.title, 'en'));
}
