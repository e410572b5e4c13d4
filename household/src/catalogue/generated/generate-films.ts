import { randomFrom, seedOf } from '../../seeded-random.ts';
import type { Film } from '../items.ts';
import { type Script, scripts } from './words.ts';

const firstRatingKey = 100_001;
const firstYear = 1920;
const yearCount = 106;
const secondsBetween = 1800;

const genrePairs = [
  ['Drama'],
  ['Comedy', 'Romance'],
  ['Horror', 'Mystery'],
  ['Adventure', 'Family'],
  ['Science Fiction', 'Action'],
  ['Crime', 'Thriller'],
  ['Western'],
  ['War', 'Drama'],
  ['Fantasy', 'Animation'],
  ['Musical', 'Comedy'],
] as const;
const people =
  'Ada Brook,Bruno Carrow,Célia Dumont,Dmitri Orlov,Eun-ji Park,Farid Nasser,Greta Holm,Haruka Sato'
    .split(',')
    .flatMap((name) => [name, `${name} Jr.`]);

/**
 * Invented films for a section of any size. The same number gives the same films; lists of genres and
 * people are shared between them, so that 50,000 cost little memory.
 */
export function generateFilms(input: { count: number; sectionKey: string; now: Date }): Film[] {
  const { count, sectionKey, now } = input;
  const nowSeconds = Math.floor(now.getTime() / 1000);
  const casts = people.map((_, start) =>
    [0, 1, 2].map((step) => people[(start + step * 5) % people.length] ?? ''),
  );
  const directors = people.map((name) => [name]);
  const random = randomFrom(seedOf('a large library'));
  const below = (limit: number) => Math.floor(random() * limit);
  return Array.from(generateTitles(count), (title, position) => ({
    kind: 'movie',
    ratingKey: String(firstRatingKey + position),
    sectionKey,
    title,
    year: firstYear + below(yearCount),
    summary: 'Invented, so that there is a library of this size.',
    addedAt: nowSeconds - (count - position) * secondsBetween,
    genres: genrePairs[below(genrePairs.length)] ?? [],
    directors: directors[below(directors.length)] ?? [],
    cast: casts[below(casts.length)] ?? [],
    rating: (40 + below(60)) / 10,
    tmdbId: null,
    durationMs: (60 + below(120)) * 60_000,
    file: null,
  }));
}

/** Titles of all scripts, mixed by their shares; what comes twice gets a number. */
function* generateTitles(count: number): Generator<string> {
  const hundred = scripts.flatMap((script) => Array.from({ length: script.share }, () => script));
  const taken = new Map<string, number>();
  const random = randomFrom(seedOf('titles'));
  for (let made = 0; made < count; made += 1) {
    // 37 has no factor in common with 100: scripts alternate, and each keeps its share.
    const title = titleIn(hundred[(made * 37) % hundred.length] as Script, random);
    const times = (taken.get(title) ?? 0) + 1;
    taken.set(title, times);
    yield times === 1 ? title : `${title} ${times}`;
  }
}

function titleIn(script: Script, random: () => number): string {
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? '';
  const core = [pick(script.first), pick(script.second), pick(script.third)].join(script.between);
  const article = pick(script.articles);
  if (article === '') return core;
  return article.length === 1 && /\p{P}/u.test(article) ? article + core : `${article} ${core}`;
}
