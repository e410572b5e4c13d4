import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';

export interface Roving {
  /** Another list begins at its first place. */
  list: string;
  wall: HTMLElement | null;
  count: number;
  columns: number;
  /** Scrolls until the place stands in the window. */
  reveal(index: number): void;
}

const steps: Record<string, (from: number, columns: number, count: number) => number> = {
  ArrowRight: (from) => from + 1,
  ArrowLeft: (from) => from - 1,
  ArrowDown: (from, columns) => from + columns,
  ArrowUp: (from, columns) => from - columns,
  Home: () => 0,
  End: (_from, _columns, count) => count - 1,
};

const placeOf = (target: Element | null) => {
  const place = target?.closest<HTMLElement>('[data-place]')?.dataset.place;
  return place === undefined ? null : Number(place);
};

const controlAt = (wall: HTMLElement | null, place: number) =>
  wall?.querySelector<HTMLElement>(`[data-place="${place}"] :is(a, button, [tabindex])`);

const isPlain = ({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent) =>
  !(altKey || ctrlKey || metaKey || shiftKey);

/**
 * One stop of the Tab key for a whole wall; arrows, Home and End move inside. What stands at a place
 * may still be coming: the focus waits there and goes on to the title.
 */
export const useRovingFocus = ({ list, wall, count, columns, reveal }: Roving) => {
  const [at, setAt] = useState({ list, place: 0 });
  const active = at.list === list ? Math.min(at.place, Math.max(0, count - 1)) : 0;
  const [inside, setInside] = useState(false);
  const owesFocus = useRef(false);

  useLayoutEffect(() => {
    if (!owesFocus.current || placeOf(document.activeElement) === active) return;
    controlAt(wall, active)?.focus({ preventScroll: true });
  });

  const onFocus = ({ target }: FocusEvent) => {
    const place = placeOf(target);
    if (place === null) return;
    owesFocus.current = true;
    setAt({ list, place });
    setInside(true);
  };

  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (wall?.contains(relatedTarget)) return;
    owesFocus.current = false;
    setInside(false);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const from = placeOf(event.target as Element);
    if (step === undefined || from === null || !isPlain(event)) return;
    event.preventDefault();
    const place = step(from, columns, count);
    if (place < 0 || place >= count) return;
    setAt({ list, place });
    reveal(place);
  };

  return { active, inside, handlers: { onFocus, onBlur, onKeyDown } };
};
