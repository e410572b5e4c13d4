import { join } from 'node:path';
import type { PictureTools } from '../features/plex/index.ts';
import { isArtworkPath } from '../integrations/plex/index.ts';
import { createDiskCache } from '../platform/disk-cache/index.ts';
import { createPictureConverter, rememberPictures } from '../platform/pictures/index.ts';
import type { Infrastructure } from './create-infrastructure.ts';

const bytesPerMb = 1_000_000;

/** Some walls of posters. */
const rememberedBytes = 8 * bytesPerMb;

export const picturesFolder = (dataFolder: string): string => join(dataFolder, 'cache', 'images');

/** The pictures of the library: kept in the data folder, the latest in memory too, converted in this process. */
export const createPictureTools = ({
  config,
  dataFolder,
  log,
}: Infrastructure): PictureTools & { close(): Promise<void> } => {
  const disk = createDiskCache({
    folder: picturesFolder(dataFolder),
    maxBytes: config.IMAGE_CACHE_MB * bytesPerMb,
    log,
  });
  const store = rememberPictures(disk, { maxBytes: rememberedBytes });
  return { store, converter: createPictureConverter(), isArtworkPath, close: disk.close };
};
