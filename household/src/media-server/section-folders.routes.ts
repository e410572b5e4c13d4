import { type Request, type Response, Router } from 'express';
import { letterOf } from '../catalogue/sort-title.ts';
import { ownerOnly } from './authenticate.ts';
import { sendContainer, sendDone, sendItems } from './container.ts';
import { inSection } from './in-section.ts';
import { sectionFacts } from './present/section-facts.ts';
import { browse } from './query/browse.ts';
import { termsOf } from './query/terms.ts';
import { viewOf } from './view.ts';

const folders = [
  ['all', 'All'],
  ['unwatched', 'Unplayed'],
  ['recentlyAdded', 'Recently Added'],
  ['onDeck', 'On Deck'],
  ['collections', 'Collections'],
  ['genre', 'By Genre'],
  ['year', 'By Year'],
  ['decade', 'By Decade'],
  ['director', 'By Director'],
  ['actor', 'By Starring Actor'],
  ['country', 'By Country'],
  ['contentRating', 'By Content Rating'],
  ['firstCharacter', 'By First Letter'],
] as const;

/** A section as a folder of folders, the titles of one letter, and housekeeping that has nothing to keep. */
export function sectionFolderRoutes(): Router {
  const router = Router();
  router.get(
    '/library/sections/:section',
    inSection((req, res, section) => {
      sendContainer(req, res, {
        size: folders.length,
        ...sectionFacts(section),
        title1: section.title,
        viewGroup: 'secondary',
        Directory: folders.map(([key, title]) => ({ key, title })),
      });
    }),
  );
  router.get(
    '/library/sections/:section/unwatched',
    inSection((req, res, section) => {
      sendItems(req, res, { items: browse(section, [['unwatched', '1']], viewOf(res)), section });
    }),
  );
  router.get(
    '/library/sections/:section/firstCharacter/:letter',
    inSection((req, res, section) => {
      const items = browse(section, termsOf(req), viewOf(res));
      sendItems(req, res, {
        items: items.filter(({ title }) => letterOf(title) === req.params.letter),
        section,
      });
    }),
  );
  router.put(
    ['/library/sections/:section/emptyTrash', '/library/sections/:section/analyze'],
    ownerOnly,
    inSection((_req: Request, res: Response) => sendDone(res)),
  );
  return router;
}
