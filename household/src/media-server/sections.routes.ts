import { type Request, type Response, Router } from 'express';
import { countLetters } from '../catalogue/count-letters.ts';
import { type Item, kindOfType, leavesOf, type Section, typeNumbers } from '../catalogue/items.ts';
import type { Scans } from '../events/scans.ts';
import { sendHtmlError } from '../wire/html-error.ts';
import { queryText, wholeNumber } from '../wire/parameters.ts';
import type { WireNode } from '../wire/wire.ts';
import { nonEmpty, sendContainer, sendItems } from './container.ts';
import { inSection } from './in-section.ts';
import { sectionFacts } from './present/section-facts.ts';
import { browse } from './query/browse.ts';
import { collectionFilterChoices, filterChoices } from './query/filter-choices.ts';
import { termsOf } from './query/terms.ts';
import { type View, viewOf } from './view.ts';

export function sectionRoutes({ scans }: { scans: Scans }): Router {
  const router = Router();
  router.get('/library/sections', (req, res) => {
    const view = viewOf(res);
    const shared = view.sections();
    const scanned = new Set(scans.running().map(({ sectionKey }) => sectionKey));
    sendContainer(req, res, {
      size: shared.length,
      allowSync: false,
      title1: 'Plex Library',
      Directory: nonEmpty(
        shared.map((section) => ({
          ...presentSection(section, view),
          refreshing: scanned.has(section.key),
        })),
      ),
    });
  });
  router.get('/library/recentlyAdded', (req, res) => {
    const view = viewOf(res);
    const titles = view.sections().flatMap((section) => view.shelf(section).titles());
    sendItems(req, res, { items: newestFirst(titles.flatMap(filmsAndSeasons)) });
  });
  router.get(
    '/library/sections/:section/recentlyAdded',
    inSection((req, res, section) => {
      const titles = viewOf(res).shelf(section).titles();
      sendItems(req, res, { items: newestFirst(titles.flatMap(playable)), section });
    }),
  );
  router.get(
    '/library/sections/:section/firstCharacter',
    inSection((req, res, section) => {
      const letters = countLetters(browse(section, termsOf(req), viewOf(res)));
      sendDirectories(req, res, { section, directories: [...letters].map(presentLetter) });
    }),
  );
  return router;
}

/** Comes after all other paths of a section, since a filter may have any name. */
export function filterChoiceRoutes(): Router {
  return Router().get(
    '/library/sections/:section/:filter',
    inSection((req, res, section) => {
      const type = wholeNumber(queryText(req, 'type'));
      const asked = { section, filter: String(req.params.filter), view: viewOf(res) };
      const choices =
        type === typeNumbers.collection
          ? collectionFilterChoices(asked)
          : filterChoices({ ...asked, kind: kindOfType(type ?? 0) ?? section.type });
      if (choices) sendDirectories(req, res, { section, directories: choices });
      else sendHtmlError(res, 404);
    }),
  );
}

function sendDirectories(req: Request, res: Response, list: { section: Section; directories: WireNode[] }) {
  sendContainer(req, res, {
    size: list.directories.length,
    ...sectionFacts(list.section),
    Directory: nonEmpty(list.directories),
  });
}

function presentLetter([letter, size]: [string, number]): WireNode {
  return { key: encodeURIComponent(letter), size, title: letter };
}

function presentSection(section: Section, view: View): WireNode {
  const scannedAt = view.shelf(section).ordered(section.type, 'addedAt').at(-1)?.addedAt ?? createdAt;
  return {
    key: section.key,
    type: section.type,
    title: section.title,
    agent: section.agent,
    scanner: section.scanner,
    language: 'en-US',
    uuid: section.uuid,
    allowSync: true,
    filters: true,
    refreshing: false,
    content: true,
    directory: true,
    hidden: 0,
    createdAt,
    updatedAt: scannedAt,
    scannedAt,
    composite: `/library/sections/${section.key}/composite/${scannedAt}`,
    Location: [{ id: Number(section.key), path: section.path }],
  };
}

const createdAt = 1704818054;
const playable = (item: Item): readonly Item[] => (item.kind === 'show' ? leavesOf(item) : [item]);
/** Across sections, Plex shows a new series by its seasons; within one, by its episodes. */
const filmsAndSeasons = (item: Item): readonly Item[] => (item.kind === 'show' ? item.seasons : [item]);
const newestFirst = (items: readonly Item[]) => items.toSorted((a, b) => b.addedAt - a.addedAt);
