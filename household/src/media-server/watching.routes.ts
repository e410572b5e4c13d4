import { type Request, type Response, Router } from 'express';
import { type Item, isPlayable } from '../catalogue/items.ts';
import { sendHtmlError } from '../wire/html-error.ts';
import { queryText, wholeNumber } from '../wire/parameters.ts';
import { sendDone } from './container.ts';
import { viewOf } from './view.ts';

/** What a client says about watching; it counts for the person whose token it has. */
export function watchingRoutes(): Router {
  const router = Router();
  router.all(
    '/\\:/scrobble',
    withItem((_req, res, item) => {
      const { watch, person } = viewOf(res);
      watch.markWatched(person, item);
      sendDone(res);
    }),
  );
  router.all(
    '/\\:/unscrobble',
    withItem((_req, res, item) => {
      const { watch, person } = viewOf(res);
      watch.markUnwatched(person, item);
      sendDone(res);
    }),
  );
  router.all(
    '/\\:/progress',
    withItem((req, res, item) => {
      const { watch, person } = viewOf(res);
      const time = wholeNumber(queryText(req, 'time'));
      if (time === null || !isPlayable(item)) return sendHtmlError(res, 400);
      watch.stopAt(person, item, time);
      sendDone(res);
    }),
  );
  return router;
}

/** Actions name their item as `key`, the rating key. */
function withItem(handle: (req: Request, res: Response, item: Item) => void) {
  return (req: Request, res: Response) => {
    const item = viewOf(res).find(queryText(req, 'key') ?? '');
    if (!item) return sendHtmlError(res, 404);
    handle(req, res, item);
  };
}
