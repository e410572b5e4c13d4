import type { Request } from 'express';
import type { Item, ItemKind } from '../../catalogue/items.ts';
import { queryText } from '../../wire/parameters.ts';
import { serverFacts } from '../server-facts.ts';
import type { View } from '../view.ts';

export type Members = { readonly answer: 'members'; readonly ratingKeys: readonly string[] };
export type Refusal = { readonly answer: 'refused'; readonly status: number };

const uriPattern =
  /^(?:server:\/\/(?<machine>[^/]+)\/com\.plexapp\.plugins\.library)?\/?library\/metadata(?:\/(?<keys>[\d,]*))?$/;
const mostAtOnce = 100;

/**
 * The items that a collection is to get, from its parameter `uri`. More than a hundred are 414, items of
 * another type than the collection's 400 (plex.md §2).
 */
export function membersOfUri(
  req: Request,
  { view, sectionKey, kind }: { view: View; sectionKey: string; kind: ItemKind },
): Members | Refusal {
  const { machine, keys = '' } = uriPattern.exec(queryText(req, 'uri') ?? 'library/metadata')?.groups ?? {
    machine: 'none',
  };
  if (machine !== undefined && machine !== serverFacts.machineIdentifier)
    return { answer: 'refused', status: 400 };
  const ratingKeys = keys.split(',').filter((key) => key !== '');
  if (ratingKeys.length > mostAtOnce) return { answer: 'refused', status: 414 };
  const items: Item[] = ratingKeys.flatMap((ratingKey) => view.find(ratingKey) ?? []);
  if (ratingKeys.length > 0 && items.length === 0) return { answer: 'refused', status: 404 };
  const fits = items.every((item) => item.kind === kind && item.sectionKey === sectionKey);
  if (!fits) return { answer: 'refused', status: 400 };
  return { answer: 'members', ratingKeys: items.map(({ ratingKey }) => ratingKey) };
}
