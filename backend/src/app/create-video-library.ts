import type { VideoLibrary, VideoSection } from '../features/youtube/index.ts';
import type { MediaServer } from '../integrations/plex/index.ts';
import { createWatchLinks } from '../integrations/plex/index.ts';
import { AppError } from '../kernel/errors.ts';
import type { PlexClients } from './create-plex-clients.ts';
import { findOwnerToken, type HouseholdDependencies } from './household-access.ts';

type Answer<T> = { answer: 'found'; value: T } | { answer: 'not-found' } | { answer: 'dead-token' };

const unavailable = (message: string) =>
  new AppError('unavailable', 'upstream.unavailable', message, { meta: { service: 'plex' } });

const requireFound = <T>(read: Answer<T>): T => {
  if (read.answer === 'found') return read.value;
  throw unavailable(
    read.answer === 'dead-token'
      ? 'The owner has to link Plex again.'
      : 'The library for downloads is not there any more.',
  );
};

const pageSize = 100;

/** Whether a folder is another one or lies below it, on whatever system the server runs. */
const isWithin = (path: string, folder: string) => {
  const [inner, outer] = [path, folder].map((one) => `${one.replaceAll('\\', '/').replace(/\/+$/, '')}/`);
  return (inner ?? '').startsWith(outer ?? '/');
};

const readAll = async <T>(read: (start: number) => Promise<{ items: T[]; total: number } | null>) => {
  const all: T[] = [];
  for (;;) {
    const page = await read(all.length);
    if (!page) return null;
    all.push(...page.items);
    if (page.items.length === 0 || all.length >= page.total) return all;
  }
};

const createSection = (media: MediaServer, sectionId: string): VideoSection => {
  const findCollectionTitled = async (title: string) => {
    const all = await readAll(async (start) =>
      requireFound(await media.listCollections({ sectionId, page: { start, size: pageSize } })),
    );
    return all?.find((collection) => collection.title === title)?.ratingKey ?? null;
  };

  return {
    findCollectionTitled,
    scan: (folder) => media.scanFolder({ sectionId, folder }),
    listFiles: async (page) => requireFound(await media.listSectionFiles({ sectionId, page })),
    async listCollectionItems(ratingKey) {
      const collection = await media.findCollection(ratingKey);
      if (collection.answer === 'not-found') return null;
      requireFound(collection);
      const all = await readAll(async (start) => {
        const read = await media.listCollectionItems({ ratingKey, page: { start, size: pageSize } });
        return read.answer === 'not-found' ? null : requireFound(read);
      });
      return all?.map((item) => item.ratingKey) ?? null;
    },
    async createCollection(title, items) {
      const made = await media.createCollection({ sectionId, title, items });
      const ratingKey = made ?? (await findCollectionTitled(title));
      if (ratingKey) return ratingKey;
      throw unavailable('The Plex server made no collection.');
    },
    addToCollection: media.addToCollection,
    removeFromCollection: media.removeFromCollection,
    orderByHand: media.orderByHand,
    moveInCollection: media.moveInCollection,
    setSummary: (ratingKey, summary) => media.setSummary({ sectionId, ratingKey, summary }),
    setPoster: media.setPoster,
    deleteCollection: media.deleteCollection,
  };
};

/** The section that shows the folder of the downloads, through the eyes of the owner. */
export const createVideoLibrary = (
  options: Pick<HouseholdDependencies, 'plexServer' | 'people'> & {
    mediaServers: PlexClients['mediaServers'];
    appUrl: string;
    /** A new token for the owner, when the one that is kept is not accepted any more. */
    refreshServerToken(userId: string): Promise<string | null>;
  },
): VideoLibrary => {
  const { plexServer, people, mediaServers, appUrl, refreshServerToken } = options;
  const links = createWatchLinks(appUrl);

  const connect = async () => {
    const [server, token] = await Promise.all([plexServer.find(), findOwnerToken(people)]);
    if (!server || !token) throw unavailable('No Plex server is connected.');
    const media = mediaServers.at({ ...server, token });
    const sections = await media.listSectionFolders();
    if (sections.answer !== 'dead-token') return { media, sections: requireFound(sections) };
    const owner = await people.findOwner();
    const renewed = owner && (await refreshServerToken(owner.id));
    if (!renewed) throw unavailable('The owner has to link Plex again.');
    const again = mediaServers.at({ ...server, token: renewed });
    return { media: again, sections: requireFound(await again.listSectionFolders()) };
  };

  return {
    async find(plexPath) {
      const { media, sections } = await connect();
      const section = sections.find(
        ({ type, folders }) => type === 'movie' && folders.some((folder) => isWithin(plexPath, folder)),
      );
      return section ? createSection(media, section.id) : null;
    },
    async watchUrl(ratingKey, kind) {
      const server = await plexServer.find();
      const path = kind === 'collection' ? '/library/collections/' : '/library/metadata/';
      return server && links.web({ ...server, key: path + ratingKey });
    },
  };
};
