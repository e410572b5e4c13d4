import type { KeyboardEvent } from 'react';
import { searchBoxId } from './search-address.ts';

/** What the arrows stop at; hits wear it. */
export const hitMark = { 'data-hit': '' };

/** A place on the page, as `getBoundingClientRect` tells it. */
export type Place = Pick<DOMRect, 'left' | 'width' | 'top' | 'bottom'>;

const centreOf = ({ left, width }: Place) => left + width / 2;

/** The row after (or before) a place, and in it what stands closest above or below; -1 when there is none. */
export const nextRowFrom = (places: readonly Place[], from: number, direction: 1 | -1): number => {
  const start = places[from];
  if (start === undefined) return -1;
  const rowGap = ({ top, bottom }: Place) => (direction === 1 ? top - start.bottom : start.top - bottom);
  const ahead = places
    .map((place, index) => ({ place, index }))
    .filter(({ place, index }) => index !== from && rowGap(place) >= 0);
  const nearest = Math.min(...ahead.map(({ place }) => rowGap(place)));
  const [best] = ahead
    .filter(({ place }) => rowGap(place) === nearest)
    .toSorted(
      (one, other) =>
        Math.abs(centreOf(one.place) - centreOf(start)) - Math.abs(centreOf(other.place) - centreOf(start)),
    );
  return best?.index ?? -1;
};

const hitsOnPage = () => [...document.querySelectorAll<HTMLElement>('[data-hit]')];

/** Answers whether there was one. */
export const focusFirstHit = (): boolean => {
  const [first] = hitsOnPage();
  first?.focus();
  return first !== undefined;
};

const steps: Record<string, (places: Place[], from: number) => number> = {
  ArrowRight: (_places, from) => from + 1,
  ArrowLeft: (_places, from) => from - 1,
  ArrowDown: (places, from) => nextRowFrom(places, from, 1),
  ArrowUp: (places, from) => nextRowFrom(places, from, -1),
};

/** Arrows go through the hits as they stand on the page; up from the first row leads back to the box. */
export const moveAmongHits = (event: KeyboardEvent): void => {
  const step = steps[event.key];
  const hits = hitsOnPage();
  const from = hits.indexOf(document.activeElement as HTMLElement);
  if (step === undefined || from === -1) return;
  event.preventDefault();
  const places = hits.map((hit) => hit.getBoundingClientRect());
  const next = hits[step(places, from)];
  if (next !== undefined) next.focus();
  else if (event.key === 'ArrowUp') document.getElementById(searchBoxId)?.focus();
};
