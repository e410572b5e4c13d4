/** What a picture belongs to: it may be seen by those who see that. */
export type Owner = { kind: 'metadata' | 'collections' | 'sections'; id: string };

/** `/library/metadata/55/thumb/1579514152` (plex.md §2). */
const ownedPath = /^\/library\/(metadata|collections|sections)\/(\d{1,12})\//;
const stampedPath = /^\/library\/(?:metadata|collections|sections)\/\d{1,12}\/[a-zA-Z]+\/\d+$/;
const pathOfOneItem = /^\/library\/metadata\/\d{1,12}\/(?!composite\/)[a-zA-Z]+\/\d+$/;

/** Null for pictures of which the path does not tell whose they are. */
export const ownerOf = (path: string): Owner | null => {
  const [, kind, id] = ownedPath.exec(path) ?? [];
  return kind && id ? { kind: kind as Owner['kind'], id } : null;
};

/** Whether the path carries the time of its last change, so that what it names never changes. */
export const isStamped = (path: string): boolean => stampedPath.test(path);

/**
 * Whether the picture is the same for all who see the item. One that the media server puts together from
 * several shows each person the items that this person sees.
 */
export const isSameForAll = (path: string): boolean => pathOfOneItem.test(path);
