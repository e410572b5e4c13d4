import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sidecarName } from '../file-names.ts';
import type { VideoSection } from '../ports.ts';
import type { Rows } from '../rows/index.ts';
import type { StoredDownload } from '../rows/stored-rows.ts';
import { arrangeCollection, mostAtOnce } from './arrange-collection.ts';

const unique = <T>(all: readonly T[]) => [...new Set(all)];

const keysOf = ({ items }: StoredDownload) => items.flatMap(({ ratingKey }) => ratingKey ?? []);

const summaryOf = ({ title, channel, url, requesterName }: StoredDownload) =>
  [`${title}${channel ? ` by ${channel}` : ''}, from YouTube.`, url, `Fetched for ${requesterName}.`].join(
    '\n',
  );

/** Makes and looks after the collection of a playlist (plex.md §3). */
export const createKeepCollection = ({ reads, queue, writes }: Rows) => {
  /**
   * A title that no other collection of the library has: two of one title share their members. One that holds
   * nothing but our videos was made just before the portal stopped.
   */
  const chooseTitle = async (section: VideoSection, download: StoredDownload, wanted: readonly string[]) => {
    const { collectionTitle, requesterName } = download;
    const marks = ['', ` (${requesterName})`, ...[2, 3, 4, 5].map((many) => ` (${requesterName} ${many})`)];
    for (const mark of marks) {
      const title = `${collectionTitle}${mark}`;
      const taken = await section.findCollectionTitled(title);
      if (!taken) return { title, id: null };
      const members = await section.listCollectionItems(taken);
      const isLeftover = members?.length && members.every((item) => wanted.includes(item));
      const isUsed = (await reads.listOfCollection(taken)).length > 0;
      if (isLeftover && !isUsed) return { title, id: taken };
    }
    return { title: `${collectionTitle} (${download.id.slice(-6)})`, id: null };
  };

  const make = async (section: VideoSection, download: StoredDownload, wanted: readonly string[]) => {
    const { title, id } = await chooseTitle(section, download, wanted);
    return id ?? section.createCollection(title, wanted.slice(0, mostAtOnce));
  };

  /** The picture of the first video stands for all. */
  const decorate = async (section: VideoSection, id: string, download: StoredDownload, folder: string) => {
    await section.setSummary(id, summaryOf(download));
    const first = download.items.find(({ ratingKey }) => ratingKey !== null);
    const file = first?.fileId && (await queue.findFileById(first.fileId));
    if (!file) return;
    const picture = await readFile(join(folder, sidecarName(file.path, 'jpg'))).catch(() => null);
    if (picture) await section.setPoster(id, picture);
  };

  /** @returns `removed` when somebody took the collection away in Plex: it is not made again unless asked for */
  return async (
    section: VideoSection,
    download: StoredDownload,
    folder: string,
  ): Promise<'kept' | 'removed' | 'nothing'> => {
    const known = download.plexCollectionId ?? (await reads.findSisterCollection(download));
    const sisters = known ? await reads.listOfCollection(known) : [];
    const all = sisters.some(({ id }) => id === download.id) ? sisters : [...sisters, download];
    const wanted = unique(all.flatMap(keysOf));
    if (!known && wanted.length === 0) return 'nothing';
    const id = known ?? (await make(section, download, wanted));
    if (id !== download.plexCollectionId) await writes.change(download.id, { plexCollectionId: id });
    const present = await section.listCollectionItems(id);
    if (present === null) {
      for (const sister of all) await writes.change(sister.id, { collection: 'removed' });
      return 'removed';
    }
    const ours = await queue.findKnownKeys(present);
    await arrangeCollection(section, id, { present, wanted, isOurs: (item) => ours.has(item) });
    if (!known) await decorate(section, id, download, folder);
    return 'kept';
  };
};

export type KeepCollection = ReturnType<typeof createKeepCollection>;
