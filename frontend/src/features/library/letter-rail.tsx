import { cx } from 'class-variance-authority';
import { type KeyboardEvent, useRef } from 'react';
import { useFormat } from '#lib/format.ts';
import { type Texts, useTexts } from '#lib/texts/texts.tsx';
import { type Stop, writtenStops } from './letters.ts';
import { useCurrentStop } from './use-current-stop.ts';
import { useHeightRem } from './use-height-rem.ts';
import { useRailPointer } from './use-rail-pointer.ts';

const letterRem = 0.95;

const keySteps: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at) => at + 1,
  ArrowRight: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  ArrowLeft: (at) => at - 1,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

interface LettersProps {
  stops: readonly Stop[];
  current: number;
  /** How many find room one below the other. */
  capacity: number;
}

const Letters = ({ stops, current, capacity }: LettersProps) => {
  const written = writtenStops(stops.length, capacity, current);
  return stops.map(({ letter }, place) => (
    <span
      key={letter}
      className={cx(
        'grid min-h-0 flex-1 place-items-center font-[620] text-[0.6875rem] leading-none [font-stretch:84%]',
        place !== current && 'text-text-3',
      )}
    >
      {written.has(place) && (
        <span
          className={cx(
            'grid h-4.5 min-w-4.5 max-w-7 place-items-center truncate rounded-[5px] px-0.5',
            place === current && 'lit-pane font-[760]',
          )}
        >
          {letter}
        </span>
      )}
    </span>
  ));
};

/** What a finger would hide, beside it. */
const Magnified = ({ letter, share }: { letter: string; share: number }) => (
  <span
    aria-hidden
    className="type-title pointer-events-none absolute right-full mr-3 grid min-w-16 -translate-y-1/2 place-items-center rounded-panel bg-overlay px-4 py-3 shadow-3 inset-ring inset-ring-line-strong"
    style={{ top: `${share * 100}%` }}
  >
    {letter}
  </span>
);

interface LetterRailProps {
  stops: readonly Stop[];
  kind: Parameters<Texts['library']['count']>[0];
  /** The first place in view. */
  firstInView: number;
  jumpTo(index: number): number;
}

/** The alphabet beside a list that is sorted by title: a slider from the first letter to the last. */
export const LetterRail = ({ stops, kind, firstInView, jumpTo }: LetterRailProps) => {
  const { library } = useTexts();
  const format = useFormat();
  const rail = useRef<HTMLDivElement>(null);
  const capacity = Math.floor(useHeightRem(rail) / letterRem);
  const { current, choose } = useCurrentStop({ stops, firstInView, jumpTo });
  const { reached, handlers } = useRailPointer({ count: stops.length, onReach: choose });
  const stop = stops[current];
  if (stop === undefined) return null;

  const onKeyDown = (event: KeyboardEvent) => {
    const step = keySteps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    choose(step(current, stops.length));
  };

  return (
    <div
      ref={rail}
      role="slider"
      tabIndex={0}
      aria-label={library.letters}
      aria-orientation="vertical"
      aria-valuemin={1}
      aria-valuemax={stops.length}
      aria-valuenow={current + 1}
      aria-valuetext={library.letter(stop.letter, kind, stop.size, format.number(stop.size))}
      onKeyDown={onKeyDown}
      {...handlers}
      className="relative flex h-full w-11 cursor-pointer touch-none select-none flex-col rounded-control py-1"
    >
      <Letters stops={stops} current={current} capacity={capacity} />
      {reached !== null && <Magnified letter={stop.letter} share={(current + 0.5) / stops.length} />}
    </div>
  );
};
