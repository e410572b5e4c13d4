import type { Request, Response } from 'express';
import type { Item, Section } from '../catalogue/items.ts';
import type { Collection } from '../collections/collection.ts';
import { sendHtmlError } from '../wire/html-error.ts';
import { viewOf } from './view.ts';

type Handler<Subject> = (req: Request, res: Response, subject: Subject) => void | Promise<void>;

/** An unknown section and one that is not shared get the same 404 page. */
export function inSection(handle: Handler<Section>) {
  return (req: Request<{ section: string }>, res: Response) => {
    const section = viewOf(res).findSection(req.params.section);
    if (!section) return sendHtmlError(res, 404);
    return handle(req as unknown as Request, res, section);
  };
}

/** The same for a film, a show, a season or an episode. */
export function ofItem(handle: Handler<Item>) {
  return (req: Request<{ ratingKey: string }>, res: Response) => {
    const item = viewOf(res).find(req.params.ratingKey);
    if (!item) return sendHtmlError(res, 404);
    return handle(req as unknown as Request, res, item);
  };
}

/** The same for a collection. */
export function ofCollection(handle: Handler<Collection>) {
  return (req: Request<{ collection: string }>, res: Response) => {
    const collection = viewOf(res).findCollection(req.params.collection);
    if (!collection) return sendHtmlError(res, 404);
    return handle(req as unknown as Request, res, collection);
  };
}
