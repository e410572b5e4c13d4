import { seedOf } from '../../seeded-random.ts';

/** The number that stands for a genre in `genre=`; the name is accepted there too. */
export function genreKey(genre: string): string {
  return String(1000 + (seedOf(genre) % 90_000));
}

/** The number that stands for a person, a country, a collection or any other tag. */
export function tagKey(field: string, tag: string): string {
  return field === 'genre' ? genreKey(tag) : String(100_000 + (seedOf(`${field} ${tag}`) % 900_000_000));
}
