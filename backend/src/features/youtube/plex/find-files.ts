import type { LibraryFile, VideoSection } from '../ports.ts';
import type { FileRow } from '../rows/stored-rows.ts';
import { likeness } from './server-paths.ts';

const pageSize = 200;
/** What came lately comes first, so what is missing after so many is not there. */
const mostFiles = 6000;

const bestOf = (found: readonly LibraryFile[], path: string): string | null => {
  const [best] = found
    .map(({ ratingKey, file }) => ({ ratingKey, score: likeness(file, path) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score);
  return best?.ratingKey ?? null;
};

/** Their names hold the id of the video; some file systems take letters with marks apart. */
const nameOf = (path: string) => path.split(/[\\/]/).at(-1)?.normalize('NFC');

/** The media server’s numbers of our files, as far as it has seen them (plex.md §2, "Finding new items"). */
export const findFiles = async (
  section: Pick<VideoSection, 'listFiles'>,
  wanted: readonly FileRow[],
): Promise<{ id: string; ratingKey: string }[]> => {
  const found = new Map<string, string>();
  for (let start = 0; start < mostFiles && found.size < wanted.length; start += pageSize) {
    const { files, total } = await section.listFiles({ start, size: pageSize });
    for (const row of wanted) {
      if (found.has(row.id)) continue;
      const ratingKey = bestOf(
        files.filter(({ file }) => nameOf(file) === nameOf(row.path)),
        row.path,
      );
      if (ratingKey) found.set(row.id, ratingKey);
    }
    if (start + pageSize >= total) break;
  }
  return [...found].map(([id, ratingKey]) => ({ id, ratingKey }));
};
