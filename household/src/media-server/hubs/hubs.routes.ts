import { type Request, type Response, Router } from 'express';
import { type Item, type Section, typeNumbers } from '../../catalogue/items.ts';
import { continueWatching } from '../../watching/continue-watching.ts';
import { queryText, wholeNumber } from '../../wire/parameters.ts';
import type { WireNode } from '../../wire/wire.ts';
import { sectionFactsOf, sendContainer, sendItems } from '../container.ts';
import { inSection } from '../in-section.ts';
import { presentItem } from '../present/item.ts';
import { type View, viewOf } from '../view.ts';

const usualCount = 12;

type Hub = {
  readonly identifier: string;
  readonly title: string;
  readonly type: string;
  /** Where the whole of it is. */
  readonly key: string;
  readonly items: readonly Item[];
};

/** Rows of a home screen, and continue watching, each for the person who asks. */
export function hubRoutes(): Router {
  const router = Router();
  router.get(['/hubs', '/hubs/promoted'], (req, res) => {
    const view = viewOf(res);
    const wanted = listOf(req, 'contentDirectoryID');
    const sections = view.sections().filter(({ key }) => !wanted || wanted.includes(key));
    const hubs = sections.map((section) => recentHub(section, view));
    sendHubs(req, res, [{ ...continueHub(view), items: begunOrNext(view, sections) }, ...hubs]);
  });
  router.get('/hubs/continueWatching', (req, res) => sendHubs(req, res, [continueHub(viewOf(res))]));
  router.get(['/hubs/continueWatching/items', '/library/onDeck'], (req, res) =>
    sendItems(req, res, { items: begunOrNext(viewOf(res)) }),
  );
  router.get(
    ['/library/sections/:section/onDeck', '/hubs/sections/:section/continueWatching/items'],
    inSection((req, res, section) => {
      const view = viewOf(res);
      sendItems(req, res, { items: begunOrNext(view, [section]), section });
    }),
  );
  router.get(
    '/hubs/sections/:section',
    inSection((req, res, section) => {
      const view = viewOf(res);
      sendHubs(req, res, [continueHub(view, section), recentHub(section, view), releasedHub(section, view)]);
    }),
  );
  return router;
}

function begunOrNext(view: View, sections: readonly Section[] = view.sections()): readonly Item[] {
  const keys = new Set(sections.map(({ key }) => key));
  return continueWatching(view).filter(({ sectionKey }) => keys.has(sectionKey));
}

function continueHub(view: View, section?: Section): Hub {
  return {
    identifier: section ? `${section.type}.inprogress.${section.key}` : 'home.continue',
    title: 'Continue Watching',
    type: 'mixed',
    key: section ? `/library/sections/${section.key}/onDeck` : '/hubs/continueWatching/items',
    items: begunOrNext(view, section ? [section] : undefined),
  };
}

function recentHub(section: Section, view: View): Hub {
  const { key, type, title } = section;
  const newest = view.shelf(section).ordered(type, 'addedAt').toReversed();
  return {
    identifier: `${type}.recentlyadded.${key}`,
    title: `Recently Added in ${title}`,
    type,
    key: `/library/sections/${key}/all?type=${typeNumbers[type]}&sort=addedAt:desc`,
    items: newest,
  };
}

function releasedHub(section: Section, view: View): Hub {
  const { key, type } = section;
  return {
    identifier: `${type}.recentlyreleased.${key}`,
    title: 'Recently Released',
    type,
    key: `/library/sections/${key}/all?type=${typeNumbers[type]}&sort=originallyAvailableAt:desc`,
    items: view.shelf(section).ordered(type, 'year').toReversed(),
  };
}

function sendHubs(req: Request, res: Response, hubs: readonly Hub[]): void {
  const count = wholeNumber(queryText(req, 'count')) ?? usualCount;
  const wanted = listOf(req, 'identifier');
  const filled = hubs.filter(
    ({ items, identifier }) => items.length > 0 && (!wanted || wanted.includes(identifier)),
  );
  sendContainer(req, res, {
    size: filled.length,
    allowSync: true,
    identifier: 'com.plexapp.plugins.library',
    Hub: filled.map((hub) => presentHub(res, hub, count)),
  });
}

/** What a parameter names between commas; null without it. */
function listOf(req: Request, name: string): readonly string[] | null {
  return queryText(req, name)?.split(',') ?? null;
}

function presentHub(res: Response, hub: Hub, count: number): WireNode {
  const how = { view: viewOf(res), withGuids: true };
  const shown = hub.items.slice(0, count);
  return {
    hubKey: `/library/metadata/${shown.map(({ ratingKey }) => ratingKey).join(',')}`,
    key: hub.key,
    title: hub.title,
    type: hub.type,
    hubIdentifier: hub.identifier,
    context: `hub.${hub.identifier}`,
    size: shown.length,
    more: hub.items.length > shown.length,
    style: 'shelf',
    promoted: true,
    Metadata: shown.map((item) => ({ ...presentItem(item, how), ...sectionFactsOf(res, item) })),
  };
}
