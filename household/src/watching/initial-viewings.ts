import type { PersonName } from '../people/cast.ts';
import type { InitialViewing } from './watch-state.ts';

type Begun = { readonly person: PersonName; readonly ratingKey: string; readonly minutes: number };
type Seen = { readonly person: PersonName; readonly ratingKey: string };

/** What people had begun before the household started, each person's latest first. */
const begun: readonly Begun[] = [
  { person: 'owner', ratingKey: '1029', minutes: 31 },
  { person: 'owner', ratingKey: '2019', minutes: 44 },
  { person: 'owner', ratingKey: '1047', minutes: 96 },
  { person: 'alice', ratingKey: '1040', minutes: 12 },
  { person: 'alice', ratingKey: '11102', minutes: 9 },
  { person: 'bob', ratingKey: '2008', minutes: 25 },
  { person: 'bob', ratingKey: '1021', minutes: 50 },
  { person: 'kid', ratingKey: '1046', minutes: 8 },
];

/** Episodes that people saw last: the ones after them are next. */
const seen: readonly Seen[] = [
  { person: 'owner', ratingKey: '10101' },
  { person: 'alice', ratingKey: '12101' },
  { person: 'bob', ratingKey: '10102' },
  { person: 'bob', ratingKey: '13101' },
];

const secondsBetween = 17 * 3600;

export function initialViewings({ now }: { now: Date }): InitialViewing[] {
  const nowSeconds = Math.floor(now.getTime() / 1000);
  const at = (position: number) => nowSeconds - (position + 1) * secondsBetween;
  return [
    ...begun.map(({ person, ratingKey, minutes }, position) => ({
      person,
      ratingKey,
      viewing: { viewCount: 0, viewOffsetMs: minutes * 60_000, lastViewedAt: at(position) },
    })),
    ...seen.map(({ person, ratingKey }, position) => ({
      person,
      ratingKey,
      viewing: { viewCount: 1, viewOffsetMs: null, lastViewedAt: at(position) - secondsBetween / 2 },
    })),
  ];
}
