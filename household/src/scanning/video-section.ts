import { resolve, sep } from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Film, Section, Title } from '../catalogue/items.ts';
import { subjectOf } from '../events/subject.ts';
import type { Timeline } from '../events/timeline.ts';
import { type FoundVideo, findVideos } from './find-videos.ts';

const bytesPerSecond = 250_000;

/** Brings the section in line with what lies in a folder of it: comes, changes and goes. */
export async function scanVideos(input: {
  section: Section;
  folder: string;
  catalogue: Catalogue;
  timeline: Timeline;
  now: Date;
  signal: AbortSignal;
}): Promise<void> {
  const { section, folder, catalogue, timeline, now, signal } = input;
  const found = await findVideos(folder);
  if (signal.aborted) return;
  const known = new Map(
    catalogue
      .shelf(section.key)
      .titles()
      .filter((title) => isBelow(title, folder))
      .map((film) => [film.file.path, film]),
  );
  for (const video of found) {
    const before = known.get(video.path);
    known.delete(video.path);
    if (!before) {
      const film = filmOf(video, { section, ratingKey: catalogue.nextRatingKey(), now });
      catalogue.add(film);
      timeline.added(subjectOf(film));
    } else if (hasChanged(before, video)) {
      const film = { ...before, title: video.title, file: video };
      catalogue.replace(before, film);
      timeline.changed(subjectOf(film));
    }
  }
  for (const gone of known.values()) {
    catalogue.replace(gone, null);
    timeline.removed(subjectOf(gone));
  }
}

/** A video of the section, without a word from any agent. */
export function filmOf(
  video: FoundVideo,
  { section, ratingKey, now }: { section: Section; ratingKey: number; now: Date },
): Film & { file: FoundVideo } {
  return {
    kind: 'movie',
    ratingKey: String(ratingKey),
    sectionKey: section.key,
    title: video.title,
    year: null,
    summary: '',
    addedAt: Math.floor(now.getTime() / 1000),
    genres: [],
    directors: [],
    cast: [],
    rating: null,
    tmdbId: null,
    durationMs: Math.max(1, Math.round(video.sizeBytes / bytesPerSecond)) * 1000,
    file: video,
  };
}

/** Whether a path is the folder itself or lies below it. */
export function isInside(path: string, folder: string): boolean {
  const [inner, outer] = [resolve(path), resolve(folder)];
  return inner === outer || inner.startsWith(outer + sep);
}

function isBelow(title: Title, folder: string): title is Film & { file: NonNullable<Film['file']> } {
  return title.kind === 'movie' && title.file !== null && isInside(title.file.path, folder);
}

function hasChanged({ file }: Film, video: FoundVideo): boolean {
  return (
    file?.changedAt !== video.changedAt ||
    file.sizeBytes !== video.sizeBytes ||
    file.thumbnail !== video.thumbnail
  );
}
