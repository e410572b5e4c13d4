import { randomFrom, seedOf } from '../seeded-random.ts';
import { type Item, type Title, titleOf } from './items.ts';

/**
 * What an agent would know besides what the lists of titles say. It follows from the title, so nothing
 * of it is kept, and it is the same at every start.
 */
export type ToldFacts = {
  readonly studio: string;
  readonly contentRating: string;
  readonly countries: readonly string[];
  readonly writers: readonly string[];
  readonly tagline: string;
};

const studios = [
  'Lantern Pictures',
  'Halcyon Film',
  'Nordstern Lichtspiele',
  'Compagnie du Phare',
  'Meridian',
];
const contentRatings = ['Not Rated', 'Passed', 'Approved', 'G', 'PG'];
const countries = ['United States of America', 'France', 'Germany', 'Sweden', 'Italy', 'United Kingdom'];
const writers = [
  'Frances Marion',
  'Thea von Harbou',
  'June Mathis',
  'Carl Mayer',
  'Anita Loos',
  'Jeanie MacPherson',
  'Henrik Galeen',
  'Lenore J. Coffee',
];
const taglines = [
  'Nobody leaves before the lights come up.',
  'Every lantern throws a shadow.',
  'What the night keeps, the morning tells.',
  'One ticket. No way back.',
  'Laugh now. There will be time to think later.',
];
const parts = [
  'The Stranger',
  'The Innkeeper',
  'The Doctor',
  'The Captain',
  'The Daughter',
  'The Neighbour',
  'The Inspector',
  'The Violinist',
];

export function toldFacts(title: Title): ToldFacts {
  const random = randomFrom(seedOf(`told of ${title.title}, ${title.year}`));
  return {
    studio: oneOf(studios, random),
    contentRating: title.kind === 'show' ? 'TV-PG' : oneOf(contentRatings, random),
    countries: [...new Set([oneOf(countries, random), oneOf(countries, random)])],
    writers: [...new Set([oneOf(writers, random), oneOf(writers, random)])],
    tagline: oneOf(taglines, random),
  };
}

export type Role = { readonly name: string; readonly part: string; readonly photo: string | null };

/** Who plays whom. Some have a picture, whose address is not on the media server: it cannot be asked for it. */
export function rolesOf(title: Title): Role[] {
  return title.cast.map((name) => {
    const seed = seedOf(`${name} in ${title.title}`);
    return {
      name,
      part: oneOf(parts, randomFrom(seed)),
      photo:
        seed % 3 === 0 ? null : `https://metadata-static.plex.tv/people/${seedOf(name).toString(16)}.jpg`,
    };
  });
}

/** Videos that no agent looks at have none of it. */
export function isKnownToAgents(item: Item): boolean {
  const title = titleOf(item);
  return title.kind === 'show' || title.file === null;
}

/** Agents give a title the same identifier on every server; without one it is the server's own. */
export function guidOf(item: Item): string {
  const { kind, ratingKey } = item;
  return isKnownToAgents(item) ? `plex://${kind}/${ratingKey.padStart(24, '0')}` : `local://${ratingKey}`;
}

function oneOf<Choice>(choices: readonly Choice[], random: () => number): Choice {
  return choices[Math.floor(random() * choices.length)] as Choice;
}
