import { type KeyboardEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useNavigation } from '#lib/navigation.tsx';
import { useHandHeld } from '#lib/use-hand-held.ts';
import { focusFirstHit } from './move-among-hits.ts';
import { searchPath } from './search-address.ts';
import { useSearchShortcut } from './use-search-shortcut.ts';
import { useSearchText } from './use-search-text.ts';

/** How the box opens, closes and answers to keys; what is in it is `useSearchText`. */
export const useSearchBox = () => {
  const { push, back } = useNavigation();
  const handHeld = useHandHeld();
  const box = useRef<HTMLInputElement>(null);
  const cameFromInside = useRef(false);
  const [wanted, setWanted] = useState(false);
  const { text, isHere, write, findNow, clear } = useSearchText(box);

  const focus = () => {
    // Phones bring up their keyboard only for a focus that is taken within the touch itself.
    flushSync(() => setWanted(true));
    box.current?.focus();
    box.current?.select();
  };
  useSearchShortcut(focus);

  const close = () => {
    box.current?.blur();
    if (isHere && cameFromInside.current) back();
  };

  return {
    box,
    text,
    isHere,
    /** On phones the box takes a line of its own, and only when somebody wants it. */
    isShown: isHere || wanted,
    write: (typed: string) => {
      cameFromInside.current ||= !isHere;
      write(typed);
    },
    submit: () => {
      findNow();
      if (handHeld) box.current?.blur();
    },
    clear: () => {
      clear();
      box.current?.focus();
    },
    leave: () => setWanted(false),
    /** From anywhere to the search page, with the cursor in the box. */
    open: () => {
      focus();
      if (isHere) return;
      cameFromInside.current = true;
      push(searchPath);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'ArrowDown' && focusFirstHit()) event.preventDefault();
      if (event.key !== 'Escape') return;
      event.preventDefault();
      if (text === '') close();
      else clear();
    },
  };
};

export type SearchBoxState = ReturnType<typeof useSearchBox>;
