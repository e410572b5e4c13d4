import { type Request, type Response, Router } from 'express';
import { kindOfType, typeNumbers } from '../../catalogue/items.ts';
import { type CollectionSort, type Collections, collectionSorts } from '../../collections/collections.ts';
import { sendHtmlError } from '../../wire/html-error.ts';
import { queryText, wholeNumber } from '../../wire/parameters.ts';
import { ownerOnly } from '../authenticate.ts';
import { inSection, ofCollection } from '../in-section.ts';
import { viewOf } from '../view.ts';
import { createCreationAnswer } from './creation-answer.ts';
import { membersOfUri } from './member-uri.ts';

const one = '/library/collections/:collection';

/** What changes collections; the administrator's token alone may (plex.md §2), others get a 403 page. */
export function collectionWriteRoutes({ collections }: { collections: Collections }): Router {
  const router = Router();
  router.use('/library/collections', (req, res, next) =>
    req.method === 'GET' ? next() : ownerOnly(req, res, next),
  );
  router.post('/library/collections', createHandler(collections));
  router.put(
    `${one}/items`,
    ofCollection((req, res, collection) => {
      const { sectionKey, subtype: kind } = collection;
      const members = membersOfUri(req, { view: viewOf(res), sectionKey, kind });
      if (members.answer === 'refused') return sendHtmlError(res, members.status);
      collections.addMembers(collection, members.ratingKeys);
      done(res);
    }),
  );
  router.delete(
    `${one}/items/:item`,
    ofCollection((req, res, collection) => {
      const member = String(req.params.item);
      if (!collections.members(collection).includes(member)) return sendHtmlError(res, 404);
      collections.removeMember(collection, member);
      done(res);
    }),
  );
  router.put(
    `${one}/items/:item/move`,
    ofCollection((req, res, collection) => {
      const member = String(req.params.item);
      const after = queryText(req, 'after');
      const members = collections.members(collection);
      if (!members.includes(member) || (after !== null && !members.includes(after)))
        return sendHtmlError(res, 404);
      collections.move(collection, { member, after });
      done(res);
    }),
  );
  router.delete(
    [one, '/library/metadata/:collection'],
    ownerOnly,
    ofCollection((_req, res, collection) => {
      collections.remove(collection);
      done(res);
    }),
  );
  return router;
}

/** What changes the words and the preferences of a collection. */
export function collectionEditRoutes({ collections }: { collections: Collections }): Router {
  const router = Router();
  router.put(
    [`${one}/prefs`, '/library/metadata/:collection/prefs'],
    ownerOnly,
    ofCollection((req, res, collection) => {
      const wanted = queryText(req, 'collectionSort');
      const sort = wanted === null ? collection.sort : sortOf(wanted);
      if (sort === null) return sendHtmlError(res, 400);
      collections.change(collection, { sort });
      done(res);
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
      done(res);
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
      done(res);
    }),
  );
  return router;
}

function createHandler(collections: Collections) {
  const answer = createCreationAnswer();
  return (req: Request, res: Response) => {
    const view = viewOf(res);
    const section = view.findSection(queryText(req, 'sectionId') ?? '');
    const subtype = kindOfType(wholeNumber(queryText(req, 'type')) ?? 0);
    const title = queryText(req, 'title')?.trim();
    if (!section) return sendHtmlError(res, 404);
    // Smart collections, which are a search that stays, are not simulated.
    if (!title || !subtype || queryText(req, 'smart') === '1') return sendHtmlError(res, 400);
    const members = membersOfUri(req, { view, sectionKey: section.key, kind: subtype });
    if (members.answer === 'refused') return sendHtmlError(res, members.status);
    const collection = collections.create({ sectionKey: section.key, title, subtype }, members.ratingKeys);
    answer(req, res, collection);
  };
}

function sortOf(text: string): CollectionSort | null {
  return Object.values(collectionSorts).find((sort) => String(sort) === text) ?? null;
}

/** Actions answer 200 with an empty body (plex.md §2). */
function done(res: Response): void {
  res.status(200).end();
}
