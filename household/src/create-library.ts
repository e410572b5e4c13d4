import { type Catalogue, createCatalogue } from './catalogue/catalogue.ts';
import { generateFilms } from './catalogue/generated/generate-films.ts';
import { initialTitles } from './catalogue/initial-titles.ts';
import type { Section, Title } from './catalogue/items.ts';
import { documentaries, films, series, youtube } from './catalogue/sections.ts';
import { type Collections, createCollections } from './collections/collections.ts';
import { initialCollections } from './collections/initial-collections.ts';
import { findVideos } from './scanning/find-videos.ts';
import { filmOf } from './scanning/video-section.ts';
import { initialViewings } from './watching/initial-viewings.ts';
import { createWatchState, type WatchState } from './watching/watch-state.ts';

const firstVideoRatingKey = 70_001;

export type LibraryOptions = {
  /** Where the videos of the section YouTube lie. */
  readonly folder: string;
  /** So many invented films instead of the usual ones. */
  readonly items: number | undefined;
};

/** What the media server holds at the start, and what people made of it. */
export async function createLibrary(
  input: LibraryOptions & { now: () => Date },
): Promise<{ catalogue: Catalogue; collections: Collections; watch: WatchState }> {
  const { folder, items, now } = input;
  const startedAt = now();
  const videos = { ...youtube, path: folder };
  const usual = initialTitles({ now: startedAt });
  const titles = [
    ...(items === undefined ? usual : withInventedFilms(usual, { items, now: startedAt })),
    ...(await videosIn(videos, startedAt)),
  ];
  return {
    catalogue: createCatalogue({ sections: [films, series, documentaries, videos], titles }),
    collections: createCollections({ now, initial: initialCollections({ titles: usual, now: startedAt }) }),
    watch: createWatchState({ now, initial: initialViewings({ now: startedAt }) }),
  };
}

function withInventedFilms(usual: readonly Title[], { items, now }: { items: number; now: Date }): Title[] {
  const others = usual.filter(({ sectionKey }) => sectionKey !== films.key);
  return [...generateFilms({ count: items, sectionKey: films.key, now }), ...others];
}

/** A folder that had videos before the start was scanned then. */
async function videosIn(section: Section, now: Date): Promise<Title[]> {
  const found = await findVideos(section.path);
  return found.map((video, position) =>
    filmOf(video, { section, ratingKey: firstVideoRatingKey + position, now }),
  );
}
