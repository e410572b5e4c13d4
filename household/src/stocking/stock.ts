import { buildFilm } from '../catalogue/build-items.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { withEpisode, withoutPart } from '../catalogue/change-show.ts';
import { generateFilms } from '../catalogue/generated/generate-films.ts';
import { type Item, type Section, type Show, titleOf, withDescendants } from '../catalogue/items.ts';
import type { Scans } from '../events/scans.ts';
import { subjectOf } from '../events/subject.ts';
import type { Timeline } from '../events/timeline.ts';

export type NewFilm = {
  readonly section: Section;
  readonly title: string;
  readonly year: number;
  readonly genres: readonly string[];
  readonly directors: readonly string[];
  readonly cast: readonly string[];
  readonly minutes: number;
  readonly summary: string;
};

/** Lets things come into the library and leave it, and tells of it as a scan does. */
export interface Stock {
  addFilm(film: NewFilm): Item;
  addEpisode(episode: { show: Show; season: number; title: string }): Item;
  remove(item: Item): void;
  /** So many invented films instead of what the section held; 0 empties it, null brings back the start. */
  fill(section: Section, count: number | null): void;
}

export function createStock(input: {
  catalogue: Catalogue;
  timeline: Timeline;
  scans: Scans;
  now: () => Date;
}): Stock {
  const { catalogue, timeline, scans, now } = input;
  const nextRatingKey = () => catalogue.nextRatingKey();
  const seconds = () => Math.floor(now().getTime() / 1000);

  /** A scan in which one thing happens. */
  function scanned<Result>(sectionKey: string, happens: () => Result): Result {
    const section = catalogue.findSection(sectionKey);
    if (!section) throw new Error(`There is no section ${sectionKey}`);
    const scan = scans.begin(section);
    const result = happens();
    scan.progress(50);
    scan.end();
    return result;
  }

  return {
    addFilm({ section, ...line }) {
      const place = { ratingKey: nextRatingKey(), sectionKey: section.key, addedAt: seconds() };
      const film = buildFilm({ ...line, tmdbId: null }, place);
      return scanned(section.key, () => {
        catalogue.add(film);
        timeline.added(subjectOf(film));
        return film;
      });
    },
    addEpisode({ show, season, title }) {
      const changed = withEpisode(show, { title, season, addedAt: seconds(), nextRatingKey });
      return scanned(show.sectionKey, () => {
        catalogue.replace(show, changed);
        const known = new Set(withDescendants(show).map(({ ratingKey }) => ratingKey));
        const added = withDescendants(changed).filter(({ ratingKey }) => !known.has(ratingKey));
        for (const item of added) timeline.added(subjectOf(item));
        timeline.changed(subjectOf(changed));
        return added.at(-1) ?? changed;
      });
    },
    remove(item) {
      const title = titleOf(item);
      const rest = title === item || title.kind === 'movie' ? null : withoutPart(title, item.ratingKey);
      scanned(item.sectionKey, () => {
        catalogue.replace(title, rest);
        const left = new Set(rest ? withDescendants(rest).map(({ ratingKey }) => ratingKey) : []);
        for (const gone of withDescendants(title).filter(({ ratingKey }) => !left.has(ratingKey))) {
          timeline.removed(subjectOf(gone));
        }
        if (rest) timeline.changed(subjectOf(rest));
      });
    },
    fill(section, count) {
      scanned(section.key, () => {
        if (count === null) return catalogue.reset(section.key);
        catalogue.fill(section.key, generateFilms({ count, sectionKey: section.key, now: now() }));
      });
    },
  };
}
