import { useState } from 'react';
import { type Stop, stopAt } from './letters.ts';

interface Choice {
  place: number;
  /** The first place in view before the jump, and after it. */
  from: number;
  landed: number;
}

interface CurrentStop {
  stops: readonly Stop[];
  firstInView: number;
  /** Tells the first place in view afterwards. */
  jumpTo(index: number): number;
}

/**
 * The letter that is in view. A row may hold several, and the last ones never reach the upper edge:
 * the one that was chosen counts until the list moves on.
 */
export const useCurrentStop = ({ stops, firstInView, jumpTo }: CurrentStop) => {
  const [choice, setChoice] = useState<Choice | null>(null);
  const holds = choice !== null && (firstInView === choice.landed || firstInView === choice.from);
  const place = holds ? choice.place : stopAt(stops, firstInView);
  return {
    current: Math.min(place, stops.length - 1),
    choose: (next: number) => {
      const stop = stops[next];
      if (stop !== undefined) setChoice({ place: next, from: firstInView, landed: jumpTo(stop.index) });
    },
  };
};
