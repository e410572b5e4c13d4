import type { Request, Response } from 'express';
import type { Item, Section } from '../catalogue/items.ts';
import { plexParameter, queryText, wholeNumber } from '../wire/parameters.ts';
import { createSend } from '../wire/send.ts';
import type { WireNode } from '../wire/wire.ts';
import { presentItem } from './present/item.ts';
import { sectionFacts } from './present/section-facts.ts';
import { viewOf } from './view.ts';

const send = createSend('media-server');

export function sendContainer(req: Request, res: Response, body: WireNode): void {
  send(req, res, { root: 'MediaContainer', body });
}

/** Actions answer 200 with an empty body (plex.md §2). */
export function sendDone(res: Response): void {
  res.status(200).end();
}

export type Listing<Element> = {
  readonly elements: readonly Element[];
  readonly present: (element: Element) => WireNode;
  readonly section?: Section | null;
  /** Paging is forced: without a window the answer stops at this many. */
  readonly mostAtOnce?: number;
  /** Goes beside the elements, such as `Meta`. */
  readonly extra?: WireNode;
};

/** Sends a list, or the window of it that was asked for; only what is sent is presented. */
export function sendListing<Element>(req: Request, res: Response, listing: Listing<Element>): void {
  const { elements, present, section, extra = {} } = listing;
  const window = windowOf(req, { total: elements.length, mostAtOnce: listing.mostAtOnce });
  const shown = window ? elements.slice(window.start, window.start + window.size) : elements;
  const excluded = excludedNames(req);
  sendContainer(req, res, {
    size: shown.length,
    ...(window ? { totalSize: elements.length, offset: window.start } : {}),
    allowSync: true,
    identifier: 'com.plexapp.plugins.library',
    mediaTagPrefix: '/system/bundle/media/flags/',
    mediaTagVersion: 1756223112,
    ...(section ? { ...sectionFacts(section), title1: section.title, viewGroup: section.type } : {}),
    ...extra,
    Metadata: nonEmpty(shown.map((element) => without(excluded, present(element)))),
  });
}

/** Sends items of a section, or of several. */
export function sendItems(
  req: Request,
  res: Response,
  list: { items: readonly Item[]; section?: Section | null; mostAtOnce?: number; extra?: WireNode },
): void {
  const how = { view: viewOf(res), withGuids: queryText(req, 'includeGuids') === '1' };
  const present = (item: Item) => ({
    ...presentItem(item, how),
    ...(list.section ? {} : sectionFactsOf(res, item)),
  });
  sendListing(req, res, { ...list, elements: list.items, present });
}

/** For lists over several sections, in which each element says where it belongs. */
export function sectionFactsOf(res: Response, { sectionKey }: { sectionKey: string }): WireNode {
  const section = viewOf(res).findSection(sectionKey);
  return section ? { ...sectionFacts(section), librarySectionKey: `/library/sections/${section.key}` } : {};
}

/** Plex leaves empty lists out (plex.md §2). */
export function nonEmpty<Element>(list: readonly Element[]): readonly Element[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** Only both parameters together make a window; `totalSize` is in windowed answers alone. */
function windowOf(
  req: Request,
  { total, mostAtOnce }: { total: number; mostAtOnce: number | undefined },
): { start: number; size: number } | null {
  const start = wholeNumber(plexParameter(req, 'X-Plex-Container-Start'));
  const size = wholeNumber(plexParameter(req, 'X-Plex-Container-Size'));
  if (start !== null && size !== null) {
    return { start: Math.min(start, total), size: Math.min(size, mostAtOnce ?? size) };
  }
  return mostAtOnce !== undefined && total > mostAtOnce ? { start: 0, size: mostAtOnce } : null;
}

/** `excludeElements` drops child lists, `excludeFields` drops attributes. */
function excludedNames(req: Request): ReadonlySet<string> {
  return new Set(
    ['excludeElements', 'excludeFields'].flatMap((name) => queryText(req, name)?.split(',') ?? []),
  );
}

function without(excluded: ReadonlySet<string>, node: WireNode): WireNode {
  if (excluded.size === 0) return node;
  return Object.fromEntries(Object.entries(node).filter(([name]) => !excluded.has(name)));
}
