import { type Item, isPlayable } from '../../catalogue/items.ts';
import { isKnownToAgents, rolesOf, toldFacts } from '../../catalogue/told-facts.ts';
import type { WireNode } from '../../wire/wire.ts';
import { tagKey } from '../query/tag-keys.ts';
import { type Presentation, presentItem } from './item.ts';
import { presentMedia } from './media.ts';
import { presentTag } from './tag.ts';

/** A single item: what lists leave out or shorten, such as streams, parts of the cast, and collections. */
export function presentDetails(item: Item, how: Presentation): WireNode {
  return {
    ...presentItem(item, { ...how, withGuids: true }),
    ...creditsInFull(item),
    ...(isPlayable(item) ? { Media: presentMedia(item, { withStreams: true }) } : {}),
    Collection: how.view.collectionsOf(item).map(({ title }) => ({
      ...presentTag('collection', title),
      guid: `collection://${tagKey('collection', title)}`,
    })),
  };
}

function creditsInFull(item: Item): WireNode {
  if (!isKnownToAgents(item) || (item.kind !== 'movie' && item.kind !== 'show')) return {};
  const { countries, writers } = toldFacts(item);
  const all = (field: string, names: readonly string[]) => names.map((name) => presentTag(field, name));
  return {
    Genre: all('genre', item.genres),
    Country: all('country', countries),
    Director: all('director', item.directors),
    Writer: all('writer', writers),
    Role: rolesOf(item).map(({ name, part, photo }) => ({
      ...presentTag('actor', name),
      role: part,
      ...(photo === null ? {} : { thumb: photo }),
    })),
  };
}
