import { Router } from 'express';
import { typeNumbers } from '../../catalogue/items.ts';
import { type CollectionSort, collectionSorts } from '../../collections/collection.ts';
import type { Collections } from '../../collections/collections.ts';
import { sendHtmlError } from '../../wire/html-error.ts';
import { queryText, wholeNumber } from '../../wire/parameters.ts';
import { ownerOnly } from '../authenticate.ts';
import { sendDone } from '../container.ts';
import { inSection, ofCollection } from '../in-section.ts';
import { viewOf } from '../view.ts';

/** What changes the words and the preferences of a collection. */
export function collectionEditRoutes({ collections }: { collections: Collections }): Router {
  const router = Router();
  router.put(
    ['/library/collections/:collection/prefs', '/library/metadata/:collection/prefs'],
    ownerOnly,
    ofCollection((req, res, collection) => {
      const wanted = queryText(req, 'collectionSort');
      const sort = wanted === null ? collection.sort : sortOf(wanted);
      if (sort === null) return sendHtmlError(res, 400);
      collections.change(collection, { sort });
      sendDone(res);
    }),
  );
  router.put(
    '/library/metadata/:collection',
    ownerOnly,
    ofCollection((req, res, collection) => {
      const title = queryText(req, 'title.value')?.trim();
      const summary = queryText(req, 'summary.value');
      if (title === '') return sendHtmlError(res, 400);
      collections.change(collection, {
        ...(title ? { title } : {}),
        ...(summary === null ? {} : { summary }),
      });
      sendDone(res);
    }),
  );
  router.put(
    '/library/sections/:section/all',
    ownerOnly,
    inSection((req, res, section) => {
      if (wholeNumber(queryText(req, 'type')) !== typeNumbers.collection) return sendHtmlError(res, 400);
      const collection = viewOf(res).findCollection(queryText(req, 'id') ?? '');
      // Titles cannot be changed here: 1.43.0 answers 404 to that (plex.md §2).
      const isRenaming = queryText(req, 'title.value') !== null;
      if (collection?.sectionKey !== section.key || isRenaming) return sendHtmlError(res, 404);
      const summary = queryText(req, 'summary.value');
      if (summary !== null) collections.change(collection, { summary });
      sendDone(res);
    }),
  );
  return router;
}

function sortOf(text: string): CollectionSort | null {
  return Object.values(collectionSorts).find((sort) => String(sort) === text) ?? null;
}
