import type { Film, Title } from '../catalogue/items.ts';
import { documentaries, films } from '../catalogue/sections.ts';
import { collectionSorts, type InitialCollection } from './collection.ts';

type Plan = {
  readonly title: string;
  readonly summary: string;
  readonly sectionKey: string;
  readonly sort: InitialCollection['sort'];
  readonly pick: (all: readonly Film[]) => readonly Film[];
};

const daysBefore = 20 * 86_400;
const firstRatingKey = 90_001;

const plans: readonly Plan[] = [
  {
    title: 'Silent classics',
    summary: 'The ones to start with, in the order in which Ruth would show them.',
    sectionKey: films.key,
    sort: collectionSorts.custom,
    pick: (all) =>
      titled(all, ['Sherlock Jr.', 'Nosferatu', 'The Kid', 'Metropolis', 'The General', 'Greed']),
  },
  {
    title: 'Méliès shorts',
    summary: 'Two voyages that take no notice of gravity.',
    sectionKey: films.key,
    sort: collectionSorts.custom,
    pick: (all) => titled(all, ['The Impossible Voyage', 'A Trip to the Moon']),
  },
  {
    title: 'Buster Keaton',
    summary: '',
    sectionKey: films.key,
    sort: collectionSorts.releaseDate,
    pick: (all) => all.filter(({ directors }) => directors.includes('Buster Keaton')),
  },
  {
    title: 'Before 1950',
    summary: 'Everything that is old enough to have been new to somebody’s great-grandparents.',
    sectionKey: films.key,
    sort: collectionSorts.alphabetical,
    pick: (all) => all.filter(({ year }) => (year ?? 0) < 1950),
  },
  {
    title: 'Cities at work',
    summary: 'A day, a city, a camera.',
    sectionKey: documentaries.key,
    sort: collectionSorts.custom,
    pick: (all) =>
      titled(all, ['Man with a Movie Camera', 'Berlin: Symphony of a Metropolis', 'Manhatta', 'Rain']),
  },
];

/** The collections that the owner had made before the household started. */
export function initialCollections(input: { titles: readonly Title[]; now: Date }): InitialCollection[] {
  const nowSeconds = Math.floor(input.now.getTime() / 1000);
  const all = input.titles.filter((title) => title.kind === 'movie');
  return plans.map(({ pick, ...facts }, position) => ({
    ...facts,
    ratingKey: String(firstRatingKey + position),
    subtype: 'movie',
    labels: position === 0 ? ['Ruth’s choice'] : [],
    addedAt: nowSeconds - daysBefore - position * 86_400,
    updatedAt: nowSeconds - daysBefore,
    poster: null,
    members: pick(all.filter(({ sectionKey }) => sectionKey === facts.sectionKey)).map(
      ({ ratingKey }) => ratingKey,
    ),
  }));
}

function titled(all: readonly Film[], titles: readonly string[]): Film[] {
  return titles.map((wanted) => {
    const found = all.find(({ title }) => title === wanted);
    if (!found) throw new Error(`The library has no ${wanted}`);
    return found;
  });
}
