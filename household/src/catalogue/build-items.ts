import { randomFrom, seedOf } from '../seeded-random.ts';
import type { Episode, Film, Season, Show } from './items.ts';
import type { SeriesBlock, TitleLine } from './parse-titles.ts';

type Place = { readonly ratingKey: number; readonly sectionKey: string; readonly addedAt: number };

export function buildFilm(line: TitleLine, place: Place): Film {
  return {
    kind: 'movie',
    ...factsOf(line, place),
    ...creditsOf(line),
    durationMs: millisecondsOf(line.minutes),
    file: null,
  };
}

/**
 * Builds a show with its seasons and episodes, whose rating keys follow from the show's:
 * +100 for each season, +1 for each episode in it.
 */
export function buildShow(block: SeriesBlock, place: Place): Show {
  const seasons: Season[] = [];
  const show: Show = {
    kind: 'show',
    ...factsOf(block, place),
    ...creditsOf(block),
    durationMs: millisecondsOf(block.minutes),
    seasons,
  };
  block.seasons.forEach((titles, position) => {
    seasons.push(buildSeason({ show, block, titles, index: position + 1, place }));
  });
  return show;
}

type SeasonPlan = { show: Show; block: SeriesBlock; titles: readonly string[]; index: number; place: Place };

function buildSeason({ show, block, titles, index, place }: SeasonPlan): Season {
  const ratingKey = place.ratingKey + index * 100;
  const episodes: Episode[] = [];
  const season: Season = {
    kind: 'season',
    ratingKey: String(ratingKey),
    sectionKey: place.sectionKey,
    title: `Season ${index}`,
    year: block.year + index - 1,
    summary: '',
    addedAt: place.addedAt,
    index,
    show,
    episodes,
  };
  titles.forEach((title, position) => {
    episodes.push({
      kind: 'episode',
      ratingKey: String(ratingKey + position + 1),
      sectionKey: place.sectionKey,
      title,
      year: season.year,
      summary: `“${title}”, part ${position + 1} of ${titles.length} of ${block.title}.`,
      addedAt: place.addedAt + (index - 1) * 100 + position,
      index: position + 1,
      durationMs: millisecondsOf(block.minutes) + (seedOf(title) % 120) * 1000,
      season,
    });
  });
  return season;
}

function factsOf(line: TitleLine, place: Place) {
  return {
    ratingKey: String(place.ratingKey),
    sectionKey: place.sectionKey,
    title: line.title,
    year: line.year,
    summary: line.summary,
    addedAt: place.addedAt,
  };
}

function creditsOf(line: TitleLine) {
  const random = randomFrom(seedOf(`rating of ${line.title}, ${line.year}`));
  return {
    genres: line.genres,
    directors: line.directors,
    cast: line.cast,
    rating: Math.round((5.8 + random() * 3.4) * 10) / 10,
    tmdbId: line.tmdbId,
  };
}

const millisecondsOf = (minutes: number) => minutes * 60_000;
