import { type Request, type Response, Router } from 'express';
import { kindOfType } from '../../catalogue/items.ts';
import type { Collections } from '../../collections/collections.ts';
import { sendHtmlError } from '../../wire/html-error.ts';
import { queryText, wholeNumber } from '../../wire/parameters.ts';
import { ownerOnly } from '../authenticate.ts';
import { sendDone } from '../container.ts';
import { ofCollection } from '../in-section.ts';
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
      sendDone(res);
    }),
  );
  router.delete(
    `${one}/items/:item`,
    ofCollection((req, res, collection) => {
      const member = String(req.params.item);
      if (!collections.members(collection).includes(member)) return sendHtmlError(res, 404);
      collections.removeMember(collection, member);
      sendDone(res);
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
      sendDone(res);
    }),
  );
  router.delete(
    [one, '/library/metadata/:collection'],
    ownerOnly,
    ofCollection((_req, res, collection) => {
      collections.remove(collection);
      sendDone(res);
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
