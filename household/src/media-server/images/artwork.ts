import { readFile } from 'node:fs/promises';
import { type Item, titleOf } from '../../catalogue/items.ts';
import type { Collection } from '../../collections/collection.ts';
import type { Subject } from '../../posters/draw.ts';
import type { Drawn, Source } from '../../posters/pictures.ts';
import type { View } from '../view.ts';

export type Artwork = {
  /** Whose picture it is. */
  readonly ratingKey: string;
  readonly source: Source;
};

const itemPath = /^\/library\/metadata\/(\d+)\/(thumb|art)(?:\/\d+)?$/;
const compositePath = /^\/library\/collections\/(\d+)\/composite(?:\/\d+)?$/;
const sectionPath = /^\/library\/sections\/(\d+)\/composite(?:\/\d+)?$/;
const resourcePath = /^\/:\/resources\/([\w-]+)\.(?:png|jpg)$/;

/** The picture behind a path of this server; null for what the person may not see, or nobody has. */
export function findArtwork(view: View, path: string): Artwork | null {
  const [, ratingKey = '', picture] = itemPath.exec(path) ?? [];
  const item = view.find(ratingKey);
  if (item) return { ratingKey, source: sourceOf(item, picture === 'thumb' ? 'thumb' : 'art') };
  const collection = view.findCollection(ratingKey || (compositePath.exec(path)?.[1] ?? ''));
  if (collection) return artworkOfCollection(collection, view);
  const section = view.findSection(sectionPath.exec(path)?.[1] ?? '');
  if (section) {
    const newest = view.shelf(section).ordered(section.type, 'addedAt').slice(-4);
    return { ratingKey: '', source: compositeOf(newest, section.title) };
  }
  const [, resource] = resourcePath.exec(path) ?? [];
  return resource ? { ratingKey: '', source: plainPicture(resource) } : null;
}

function artworkOfCollection(collection: Collection, view: View): Artwork {
  const { ratingKey, poster, updatedAt, title } = collection;
  if (!poster) return { ratingKey, source: compositeOf(view.membersOf(collection), title) };
  const name = `poster of ${ratingKey} from ${updatedAt}`;
  return { ratingKey, source: { kind: 'stored', name, read: () => Promise.resolve(poster) } };
}

function sourceOf(item: Item, picture: 'thumb' | 'art'): Source {
  if (item.kind === 'movie' && item.file && picture === 'thumb') {
    const { thumbnail, changedAt } = item.file;
    if (thumbnail)
      return { kind: 'stored', name: `${thumbnail} from ${changedAt}`, read: () => readFile(thumbnail) };
  }
  return drawnOf(item, picture);
}

function drawnOf(item: Item, picture: 'thumb' | 'art'): Drawn {
  const isWide = item.kind === 'episode' || (item.kind === 'movie' && item.file !== null);
  return { kind: picture === 'thumb' && !isWide ? 'poster' : 'backdrop', subject: subjectOf(item) };
}

function compositeOf(items: readonly Item[], title: string): Source {
  const parts = items.slice(0, 4).map((item) => drawnOf(item, 'thumb'));
  return parts.length > 0 ? { kind: 'composite', parts } : plainPicture(title);
}

function plainPicture(title: string): Drawn {
  return { kind: 'poster', subject: { title, year: 0, genre: 'Drama', credit: '' } };
}

function subjectOf(item: Item): Subject {
  const title = titleOf(item);
  const year = title.year ?? 0;
  const subject = { title: title.title, year, genre: title.genres[0] ?? 'Drama' };
  switch (item.kind) {
    case 'movie':
    case 'show':
      return { ...subject, credit: [title.directors[0], title.year].filter(Boolean).join(' - ') };
    case 'season':
      return { ...subject, credit: `${item.title} - ${item.year}` };
    case 'episode':
      return { ...subject, title: `${title.title}: ${item.title}`, credit: '' };
  }
}
