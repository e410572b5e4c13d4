import type { Request, Response } from 'express';
import type { Collection } from '../../collections/collection.ts';
import { wantsJson } from '../../wire/send.ts';
import { sendContainer } from '../container.ts';
import { presentCollection } from '../present/collection.ts';
import { viewOf } from '../view.ts';

/**
 * Answers a collection that was made. Whoever asks for JSON gets XML every second time: the content type
 * of this answer varies (plex.md §2).
 */
export function createCreationAnswer() {
  let isXmlsTurn = false;
  return (req: Request, res: Response, collection: Collection): void => {
    if (wantsJson(req)) {
      if (isXmlsTurn) req.headers.accept = 'application/xml';
      isXmlsTurn = !isXmlsTurn;
    }
    sendContainer(req, res, { size: 1, Metadata: [presentCollection(collection, viewOf(res))] });
  };
}
