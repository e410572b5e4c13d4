import { type Request, type Response, Router } from 'express';
import { type Item, leavesOf, type Section, sortTitle } from '../catalogue/items.ts';
import { sendHtmlError } from '../wire/html-error.ts';
import { queryText, wholeNumber } from '../wire/parameters.ts';
import type { WireNode } from '../wire/wire.ts';
import { type Browse, browse } from './browse.ts';
import { nonEmpty, sectionFacts, sendContainer, sendItems } from './container.ts';
import { filterChoices } from './filter-choices.ts';
import { viewOf } from './view.ts';

export function sectionRoutes(): Router {
  const router = Router();
  router.get('/library/sections', (req, res) => {
    const shared = viewOf(res).sections();
    sendContainer(req, res, {
      size: shared.length,
      allowSync: false,
      title1: 'Plex Library',
      Directory: nonEmpty(shared.map((section) => presentSection(section, viewOf(res).titlesOf(section)))),
    });
  });
  router.get('/library/recentlyAdded', (req, res) => {
    const view = viewOf(res);
    sendItems(req, res, {
      items: newestFirst(
        view.sections().flatMap((section) => view.titlesOf(section).flatMap(filmsAndSeasons)),
      ),
    });
  });
  router.get(
    '/library/sections/:section/all',
    inSection((req, res, section) => {
      const items = browse(viewOf(res).titlesOf(section), browseOf(req, res));
      sendItems(req, res, { items, section });
    }),
  );
  router.get(
    '/library/sections/:section/recentlyAdded',
    inSection((req, res, section) => {
      sendItems(req, res, { items: newestFirst(viewOf(res).titlesOf(section).flatMap(playable)), section });
    }),
  );
  router.get(
    '/library/sections/:section/firstCharacter',
    inSection((req, res, section) => {
      const items = browse(viewOf(res).titlesOf(section), browseOf(req, res));
      sendDirectories(req, res, { section, directories: lettersOf(items) });
    }),
  );
  router.get(
    '/library/sections/:section/:filter',
    inSection((req, res, section) => {
      const choices = filterChoices(viewOf(res).titlesOf(section), String(req.params.filter));
      if (choices) sendDirectories(req, res, { section, directories: choices });
      else sendHtmlError(res, 404);
    }),
  );
  return router;
}

type SectionHandler = (req: Request, res: Response, section: Section) => void;

/** An unknown section and one that is not shared get the same 404 page. */
function inSection(handle: SectionHandler) {
  return (req: Request<{ section: string }>, res: Response) => {
    const section = viewOf(res).findSection(req.params.section);
    if (!section) return sendHtmlError(res, 404);
    handle(req as unknown as Request, res, section);
  };
}

function browseOf(req: Request, res: Response): Browse {
  return {
    person: viewOf(res).person,
    type: wholeNumber(queryText(req, 'type')),
    sort: queryText(req, 'sort'),
    genre: queryText(req, 'genre'),
    title: queryText(req, 'title'),
    year: wholeNumber(queryText(req, 'year')),
    unwatched: wholeNumber(queryText(req, 'unwatched')),
  };
}

function sendDirectories(req: Request, res: Response, list: { section: Section; directories: WireNode[] }) {
  sendContainer(req, res, {
    size: list.directories.length,
    ...sectionFacts(list.section),
    Directory: nonEmpty(list.directories),
  });
}

function lettersOf(items: readonly Item[]): WireNode[] {
  const groups = Map.groupBy(items, (item) => {
    const letter = sortTitle(item.title).normalize('NFD').charAt(0).toUpperCase();
    return /[A-Z]/.test(letter) ? letter : '#';
  });
  return [...groups]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([letter, members]) => ({
      key: letter === '#' ? '%23' : letter,
      size: members.length,
      title: letter,
    }));
}

function presentSection(section: Section, titles: readonly Item[]): WireNode {
  const scannedAt = Math.max(...titles.map((item) => item.addedAt));
  const isFilms = section.type === 'movie';
  return {
    key: section.key,
    type: section.type,
    title: section.title,
    agent: isFilms ? 'tv.plex.agents.movie' : 'tv.plex.agents.series',
    scanner: isFilms ? 'Plex Movie' : 'Plex TV Series',
    language: 'en-US',
    uuid: section.uuid,
    allowSync: true,
    filters: true,
    refreshing: false,
    content: true,
    directory: true,
    hidden: 0,
    createdAt: 1704818054,
    updatedAt: scannedAt,
    scannedAt,
    Location: [{ id: Number(section.key), path: section.path }],
  };
}

const playable = (item: Item): readonly Item[] => (item.kind === 'show' ? leavesOf(item) : [item]);
/** Across sections, Plex shows a new series by its seasons; within one, by its episodes. */
const filmsAndSeasons = (item: Item): readonly Item[] => (item.kind === 'show' ? item.seasons : [item]);
const newestFirst = (items: readonly Item[]) => items.toSorted((a, b) => b.addedAt - a.addedAt);
