import { seedOf } from '../seeded-random.ts';
import { buildFilm, buildShow } from './build-items.ts';
import type { Title } from './items.ts';
import { readFilms, readSeries, type TitleLine } from './parse-titles.ts';
import { documentaries, films, series } from './sections.ts';

const secondsPerDay = 86_400;
const firstRatingKey = { films: 1001, documentaries: 2001, series: 10_000 } as const;
const ratingKeysPerShow = 1000;

/**
 * What the library holds at the start: the same rating keys every time, added over the months before
 * `now`, a handful of them in the last days.
 */
export function initialTitles({ now }: { now: Date }): Title[] {
  return [
    ...arrivals({ lines: readFilms(data('films.psv')), now, daysBetween: 1.6 }).map(
      ({ line, addedAt, position }) =>
        buildFilm(line, { ratingKey: firstRatingKey.films + position, sectionKey: films.key, addedAt }),
    ),
    ...arrivals({ lines: readFilms(data('documentaries.psv')), now, daysBetween: 5 }).map(
      ({ line, addedAt, position }) =>
        buildFilm(line, {
          ratingKey: firstRatingKey.documentaries + position,
          sectionKey: documentaries.key,
          addedAt,
        }),
    ),
    ...arrivals({ lines: readSeries(data('series.psv')), now, daysBetween: 9 }).map(
      ({ line, addedAt, position }) =>
        buildShow(line, {
          ratingKey: firstRatingKey.series + position * ratingKeysPerShow,
          sectionKey: series.key,
          addedAt,
        }),
    ),
  ];
}

type Arrival<Line> = { line: Line; position: number; addedAt: number };

/** Spreads titles over the past: the order of arrival has nothing to do with the order of the list. */
function arrivals<Line extends TitleLine>(input: {
  lines: readonly Line[];
  now: Date;
  daysBetween: number;
}): Arrival<Line>[] {
  const nowSeconds = Math.floor(input.now.getTime() / 1000);
  const order = input.lines
    .map((line, position) => ({ line, position }))
    .sort((a, b) => seedOf(a.line.title) - seedOf(b.line.title));
  return order.map(({ line, position }, place) => {
    const daysAgo = place < 4 ? 0.2 + place * 0.9 : 4 + (place - 4) * input.daysBetween;
    return { line, position, addedAt: nowSeconds - Math.round(daysAgo * secondsPerDay) };
  });
}

const data = (file: string) => new URL(`./data/${file}`, import.meta.url);
