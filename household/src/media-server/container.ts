import type { Request, Response } from 'express';
import type { Item, Section } from '../catalogue/items.ts';
import { plexParameter, queryText, wholeNumber } from '../wire/parameters.ts';
import { createSend } from '../wire/send.ts';
import type { WireNode } from '../wire/wire.ts';
import { presentItem } from './present-item.ts';
import { viewOf } from './view.ts';

const send = createSend('media-server');

export function sendContainer(req: Request, res: Response, body: WireNode): void {
  send(req, res, { root: 'MediaContainer', body });
}

/** Sends a list of items, or the window of it that was asked for. */
export function sendItems(
  req: Request,
  res: Response,
  list: { items: readonly Item[]; section?: Section },
): void {
  const window = windowOf(req, list.items.length);
  const shown = window ? list.items.slice(window.start, window.start + window.size) : list.items;
  const withGuids = queryText(req, 'includeGuids') === '1';
  sendContainer(req, res, {
    size: shown.length,
    ...(window ? { totalSize: list.items.length, offset: window.start } : {}),
    allowSync: true,
    identifier: 'com.plexapp.plugins.library',
    mediaTagPrefix: '/system/bundle/media/flags/',
    mediaTagVersion: 1756223112,
    ...(list.section ? { ...sectionFacts(list.section), title1: list.section.title } : {}),
    Metadata: nonEmpty(
      shown.map((item) => trim(req, presentItem(item, { person: viewOf(res).person, withGuids }))),
    ),
  });
}

/** The section's number is an int here and a string in the list of sections (plex.md §2). */
export function sectionFacts(section: Section): WireNode {
  return {
    librarySectionID: Number(section.key),
    librarySectionTitle: section.title,
    librarySectionUUID: section.uuid,
  };
}

/** Plex leaves empty lists out (plex.md §2). */
export function nonEmpty<Element>(list: readonly Element[]): readonly Element[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** Only both parameters together make a window; `totalSize` is in windowed answers alone. */
function windowOf(req: Request, total: number): { start: number; size: number } | null {
  const start = wholeNumber(plexParameter(req, 'X-Plex-Container-Start'));
  const size = wholeNumber(plexParameter(req, 'X-Plex-Container-Size'));
  return start === null || size === null ? null : { start: Math.min(start, total), size };
}

/** `excludeElements` drops child lists, `excludeFields` drops attributes. */
function trim(req: Request, node: WireNode): WireNode {
  const excluded = new Set(
    ['excludeElements', 'excludeFields'].flatMap((name) => queryText(req, name)?.split(',') ?? []),
  );
  if (excluded.size === 0) return node;
  return Object.fromEntries(Object.entries(node).filter(([name]) => !excluded.has(name)));
}
