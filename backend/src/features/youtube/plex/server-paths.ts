import { posix, win32 } from 'node:path';

/** A path below the folder for downloads, as the media server sees it. */
export const onServer = (plexPath: string, path: string): string => {
  const style = plexPath.includes('\\') ? win32 : posix;
  return style.join(plexPath, ...path.split(/[\\/]/));
};

const segmentsOf = (path: string) => path.split(/[\\/]/).filter(Boolean).toReversed();

/** How many names at the end of two paths are the same. */
export const likeness = (one: string, other: string): number => {
  const [ones, others] = [segmentsOf(one), segmentsOf(other)];
  const different = ones.findIndex((name, at) => name !== others[at]);
  return different < 0 ? ones.length : different;
};
