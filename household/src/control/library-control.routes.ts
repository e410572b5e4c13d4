import { type Response, Router } from 'express';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Item, Show } from '../catalogue/items.ts';
import type { Stock } from '../stocking/stock.ts';
import {
  additionSchema,
  type ItemState,
  imageSchema,
  librarySizeSchema,
  removalSchema,
  scanSchema,
} from './contract.ts';
import { describeHousehold, findSection, type HouseholdParts } from './household.ts';
import { refuse } from './refusals.ts';

/** Lets things come into the library and leave it. */
export function libraryControlRoutes(household: HouseholdParts): Router {
  const { catalogue, stock, scanner, spoiledImages } = household;
  const router = Router();
  router.post('/items/add', (req, res) => {
    const added = addItem(additionSchema.parse(req.body), { catalogue, stock });
    if (added) sendItem(res, added);
    else refuse(res, { status: 404, message: 'No such section of films, or no such show' });
  });
  router.post('/items/remove', (req, res) => {
    const item = catalogue.find(removalSchema.parse(req.body).ratingKey);
    if (!item) return refuse(res, { status: 404, message: 'No such item' });
    stock.remove(item);
    sendItem(res, item);
  });
  router.post('/library', (req, res) => {
    const { section: name, items } = librarySizeSchema.parse(req.body);
    const section = findSection(catalogue, name);
    if (!section) return refuse(res, { status: 404, message: 'No such section' });
    if (section.type !== 'movie' && items !== 'original' && items !== 0)
      return refuse(res, { status: 409, message: 'Only films can be invented' });
    stock.fill(section, items === 'original' ? null : items);
    res.json(describeHousehold(household));
  });
  router.post('/scans', (req, res) => {
    scanner.setDelay(scanSchema.parse(req.body).delayMs);
    res.json(describeHousehold(household));
  });
  router.post('/images', (req, res) => {
    const { ratingKey, mode } = imageSchema.parse(req.body);
    if (!catalogue.find(ratingKey) && !household.collections.find(ratingKey))
      return refuse(res, { status: 404, message: 'No such item or collection' });
    spoiledImages.set(ratingKey, mode);
    res.json(describeHousehold(household));
  });
  return router;
}

type Addition = ReturnType<typeof additionSchema.parse>;

/** Null when its section or show is not there. */
function addItem(
  addition: Addition,
  { catalogue, stock }: { catalogue: Catalogue; stock: Stock },
): Item | null {
  if (addition.type === 'episode') {
    const show = findShow(addition.show, catalogue);
    return show ? stock.addEpisode({ ...addition, show }) : null;
  }
  const section = findSection(catalogue, addition.section);
  if (section?.type !== 'movie') return null;
  return stock.addFilm({ ...addition, tmdbId: addition.tmdbId ?? null, section });
}

function findShow(name: string, catalogue: Catalogue): Show | null {
  const shows = catalogue.sections
    .flatMap(({ key }) => catalogue.shelf(key).titles())
    .filter((title) => title.kind === 'show');
  return shows.find(({ ratingKey, title }) => ratingKey === name || title === name) ?? null;
}

function sendItem(res: Response, item: Item): void {
  const { ratingKey, kind, title, sectionKey } = item;
  const state: ItemState = { ratingKey, type: kind, title, section: sectionKey };
  res.json(state);
}
