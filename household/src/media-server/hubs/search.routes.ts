import { type Response, Router } from 'express';
import { type Item, typeNumbers } from '../../catalogue/items.ts';
import { sendHtmlError } from '../../wire/html-error.ts';
import { queryText, wholeNumber } from '../../wire/parameters.ts';
import type { WireNode } from '../../wire/wire.ts';
import { sectionFactsOf, sendContainer } from '../container.ts';
import { presentCollection } from '../present/collection.ts';
import { presentItem } from '../present/item.ts';
import { tagKey } from '../query/tag-keys.ts';
import { viewOf } from '../view.ts';
import { type SearchResult, search, type TagHit } from './search.ts';

const usualLimit = 3;
const highestLimit = 100;
const tagTypes = { genre: 1, director: 4, actor: 6 } as const;
const hubTitles: Readonly<Record<string, string>> = {
  movie: 'Movies',
  show: 'Shows',
  episode: 'Episodes',
  collection: 'Collections',
  actor: 'Actors',
  director: 'Directors',
  genre: 'Genres',
};

/** Search over everything that the person sees: a hub for each type, empty ones too. */
export function searchRoutes(): Router {
  return Router().get('/hubs/search', (req, res) => {
    const query = queryText(req, 'query');
    if (!query?.trim()) return sendHtmlError(res, 400);
    const view = viewOf(res);
    const sectionId = queryText(req, 'sectionId');
    const sections = view.sections().filter(({ key }) => !sectionId || key === sectionId);
    const limit = Math.min(wholeNumber(queryText(req, 'limit')) ?? usualLimit, highestLimit);
    const hubs = hubsOf(res, search({ query, sections, limit, view }));
    sendContainer(req, res, { size: hubs.length, Hub: hubs });
  });
}

function hubsOf(res: Response, found: SearchResult): WireNode[] {
  const view = viewOf(res);
  const itemOf = (item: Item) => ({
    ...presentItem(item, { view, withGuids: true }),
    ...sectionFactsOf(res, item),
  });
  return [
    ...[...found.items].map(([kind, items]) => hub(kind, { Metadata: items.map(itemOf) })),
    hub('collection', {
      Metadata: found.collections.map((collection) => ({
        ...presentCollection(collection, view),
        ...sectionFactsOf(res, collection),
      })),
    }),
    ...[...found.tags].map(([field, hits]) => hub(field, { Directory: hits.map(presentTagHit) })),
  ];
}

function hub(type: string, content: { Metadata?: WireNode[]; Directory?: WireNode[] }): WireNode {
  const elements = content.Metadata ?? content.Directory ?? [];
  return {
    title: hubTitles[type] ?? type,
    type,
    hubIdentifier: type,
    context: `hub.search.${type}`,
    size: elements.length,
    more: false,
    style: 'shelf',
    ...(elements.length > 0 ? content : {}),
  };
}

function presentTagHit({ tag, field, section, count }: TagHit): WireNode {
  const id = tagKey(field, tag);
  return {
    key: `/library/sections/${section.key}/all?${field}=${id}`,
    librarySectionID: Number(section.key),
    librarySectionKey: `/library/sections/${section.key}`,
    librarySectionTitle: section.title,
    librarySectionType: typeNumbers[section.type],
    reason: 'section',
    reasonID: Number(section.key),
    reasonTitle: section.title,
    type: 'tag',
    id: Number(id),
    filter: `${field}=${id}`,
    tag,
    tagType: tagTypes[field],
    count,
  };
}
