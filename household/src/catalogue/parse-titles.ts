import { readFileSync } from 'node:fs';

export type TitleLine = {
  readonly title: string;
  readonly year: number;
  readonly directors: readonly string[];
  readonly genres: readonly string[];
  readonly minutes: number;
  readonly tmdbId: number | null;
  readonly cast: readonly string[];
  readonly summary: string;
};

export type SeriesBlock = TitleLine & {
  /** Episode titles, season by season. */
  readonly seasons: readonly (readonly string[])[];
};

/**
 * Reads a list of films: one title a line, fields between bars, in the order of `TitleLine`.
 *
 * @throws Error naming the line that cannot be read
 */
export function readFilms(file: URL): TitleLine[] {
  return linesOf(file).map(parseTitle);
}

/** Reads series: a title line, followed by an indented line for each season with episodes between semicolons. */
export function readSeries(file: URL): SeriesBlock[] {
  const blocks: (TitleLine & { seasons: string[][] })[] = [];
  for (const line of linesOf(file)) {
    if (/^\s/.test(line)) blocks.at(-1)?.seasons.push(split(line, ';'));
    else blocks.push({ ...parseTitle(line), seasons: [] });
  }
  return blocks;
}

function linesOf(file: URL): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
}

function parseTitle(line: string): TitleLine {
  const [title, year, directors, genres, minutes, tmdbId, cast, summary] = line
    .split('|')
    .map((field) => field.trim());
  if (
    !title ||
    !Number(year) ||
    !directors ||
    !genres ||
    !Number(minutes) ||
    !tmdbId ||
    cast === undefined ||
    !summary
  ) {
    throw new Error(`Not a title line: ${line}`);
  }
  return {
    title,
    year: Number(year),
    directors: split(directors, ','),
    genres: split(genres, ','),
    minutes: Number(minutes),
    tmdbId: tmdbId === '-' ? null : Number(tmdbId),
    cast: split(cast, ','),
    summary,
  };
}

const split = (text: string, separator: string) =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
