import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { VideoLibrary, VideoSection } from '../../src/features/youtube/index.ts';
import { AppError } from '../../src/kernel/errors.ts';

type Collection = { title: string; items: string[]; summary: string; hasPoster: boolean };

/** A section of a media server on a real folder, that sees files when it is told to look. */
export const createFakeVideoSection = (folder: string) => {
  const files: { ratingKey: string; file: string }[] = [];
  const collections = new Map<string, Collection>();
  const calls: string[] = [];
  const state = { isDown: false, isBlind: false };
  let next = 100;
  const key = () => String(next++);
  const of = (ratingKey: string) => {
    const collection = collections.get(ratingKey);
    if (!collection) throw new Error('No such collection');
    return collection;
  };

  const scan = async (path: string) => {
    calls.push(`scan ${path.slice(folder.length + 1)}`);
    if (state.isBlind) return;
    for (const name of await readdir(path).catch(() => []))
      if (name.endsWith('.mp4') && !files.some(({ file }) => file === join(path, name)))
        files.unshift({ ratingKey: key(), file: join(path, name) });
  };

  const limited = (items: readonly string[]) => {
    if (items.length > 100) throw new Error('414');
    return [...items];
  };

  const section: VideoSection = {
    scan,
    listFiles: async ({ start, size }) => ({ files: files.slice(start, start + size), total: files.length }),
    findCollectionTitled: async (title) =>
      [...collections].find(([, collection]) => collection.title === title)?.[0] ?? null,
    listCollectionItems: async (ratingKey) => {
      const collection = collections.get(ratingKey);
      return collection ? [...collection.items] : null;
    },
    async createCollection(title, items) {
      const ratingKey = key();
      collections.set(ratingKey, { title, items: limited(items), summary: '', hasPoster: false });
      return ratingKey;
    },
    addToCollection: async (ratingKey, items) => void of(ratingKey).items.push(...limited(items)),
    async removeFromCollection(ratingKey, item) {
      const collection = of(ratingKey);
      collection.items = collection.items.filter((one) => one !== item);
    },
    orderByHand: async () => {},
    async moveInCollection(ratingKey, { item, after }) {
      calls.push(`move ${item}`);
      const { items } = of(ratingKey);
      items.splice(items.indexOf(item), 1);
      items.splice(after === null ? 0 : items.indexOf(after) + 1, 0, item);
    },
    setSummary: async (ratingKey, summary) => void Object.assign(of(ratingKey), { summary }),
    setPoster: async (ratingKey) => void Object.assign(of(ratingKey), { hasPoster: true }),
    deleteCollection: async (ratingKey) => void collections.delete(ratingKey),
  };

  const library: VideoLibrary = {
    async find() {
      if (!state.isDown) return section;
      throw new AppError('unavailable', 'upstream.unavailable', 'Plex does not answer.', {
        meta: { service: 'plex' },
      });
    },
    watchUrl: async (ratingKey, kind) => `https://plex.example/${kind}/${ratingKey}`,
  };
  const nameOf = (ratingKey: string) =>
    /\[([^\]]+)\]\.mp4$/.exec(files.find((one) => one.ratingKey === ratingKey)?.file ?? '')?.[1] ?? '?';

  return {
    ...{ library, collections, files, calls, state },
    /** Collections by title, with the ids of their videos in order. */
    shown: () =>
      Object.fromEntries([...collections.values()].map(({ title, items }) => [title, items.map(nameOf)])),
  };
};
