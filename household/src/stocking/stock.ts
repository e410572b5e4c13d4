import { buildFilm, buildShow } from '../catalogue/build-items.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { withEpisode, withoutPart } from '../catalogue/change-show.ts';
import { generateFilms } from '../catalogue/generated/generate-films.ts';
import {
  type Item,
  type Section,
  type Show,
  type Title,
  titleOf,
  withDescendants,
} from '../catalogue/items.ts';
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
  /** Null or absent for what no agent knows. */
  readonly tmdbId?: number | null;
};

/** Seasons of a series, which need not be there yet. */
export type NewSeasons = {
  readonly series: NewFilm;
  readonly seasons: readonly { readonly number: number; readonly episodes: readonly string[] }[];
};

/** Lets things come into the library and leave it, and tells of it as a scan does. */
export interface Stock {
  addFilm(film: NewFilm): Item;
  addSeasons(seasons: NewSeasons): Item;
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

  /** Puts a show in the place of what it was, null for none; answers the last thing that came. */
  function grow(show: Show | null, changed: Show): Item {
    if (show) catalogue.replace(show, changed);
    else catalogue.add(changed);
    const known = new Set(show ? withDescendants(show).map(({ ratingKey }) => ratingKey) : []);
    const added = withDescendants(changed).filter(({ ratingKey }) => !known.has(ratingKey));
    for (const item of added) timeline.added(subjectOf(item));
    if (show) timeline.changed(subjectOf(changed));
    return added.at(-1) ?? changed;
  }

  return {
    addFilm({ section, tmdbId = null, ...line }) {
      const place = { ratingKey: nextRatingKey(), sectionKey: section.key, addedAt: seconds() };
      const film = buildFilm({ ...line, tmdbId }, place);
      return scanned(section.key, () => {
        catalogue.add(film);
        timeline.added(subjectOf(film));
        return film;
      });
    },
    addSeasons({ series: { section, tmdbId = null, ...line }, seasons }) {
      const place = { ratingKey: nextRatingKey(), sectionKey: section.key, addedAt: seconds() };
      const known = catalogue
        .shelf(section.key)
        .titles()
        .find((title) => isShowOf(title, tmdbId));
      const base = known ?? buildShow({ ...line, tmdbId, seasons: [] }, place);
      const titles = seasons.flatMap(({ number, episodes }) =>
        episodes.map((title) => ({ title, season: number })),
      );
      const changed = titles.reduce(
        (show, episode) => withEpisode(show, { ...episode, addedAt: seconds(), nextRatingKey }),
        base,
      );
      return scanned(section.key, () => grow(known ?? null, changed));
    },
    addEpisode({ show, season, title }) {
      const changed = withEpisode(show, { title, season, addedAt: seconds(), nextRatingKey });
      return scanned(show.sectionKey, () => grow(show, changed));
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

const isShowOf = (title: Title, tmdbId: number | null): title is Show =>
  title.kind === 'show' && tmdbId !== null && title.tmdbId === tmdbId;
