import { Router } from 'express';
import type { Scanner } from '../scanning/scanner.ts';
import { queryText } from '../wire/parameters.ts';
import { ownerOnly } from './authenticate.ts';
import { sendDone } from './container.ts';
import { inSection } from './in-section.ts';
import { viewOf } from './view.ts';

const refresh = '/library/sections/:section/refresh';

/** Asks for scans, which happen later; the administrator's token alone may (plex.md §2). */
export function scanRoutes({ scanner }: { scanner: Scanner }): Router {
  const router = Router();
  router.all('/library/sections/all/refresh', ownerOnly, (_req, res) => {
    for (const section of viewOf(res).sections()) scanner.request(section, null);
    sendDone(res);
  });
  router.delete(
    refresh,
    ownerOnly,
    inSection((_req, res) => {
      scanner.cancel();
      sendDone(res);
    }),
  );
  router.all(
    refresh,
    ownerOnly,
    inSection((req, res, section) => {
      scanner.request(section, queryText(req, 'path'));
      sendDone(res);
    }),
  );
  return router;
}
