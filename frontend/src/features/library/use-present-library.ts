import type { Library } from '@medianest/shared';
import { useEffect, useRef } from 'react';
import { useTexts } from '#lib/texts/texts.tsx';
import { useToast } from '#lib/toast.tsx';
import { type LibraryView, withoutFilters } from './view.ts';

interface PresentLibrary {
  /** Undefined while nobody knows. */
  libraries: readonly Library[] | undefined;
  view: LibraryView;
  correct: (view: LibraryView) => void;
}

/**
 * The library that the address names, or the first one. An address that names none of them is
 * corrected without a word; a library that was there a moment ago is said to be gone.
 */
export const usePresentLibrary = ({ libraries, view, correct }: PresentLibrary): Library | undefined => {
  const { library: texts } = useTexts();
  const toast = useToast();
  const seen = useRef<Library | null>(null);
  const named = libraries?.find(({ id }) => id === view.library);
  const isLost = libraries !== undefined && view.library !== null && named === undefined;

  useEffect(() => {
    if (named !== undefined) seen.current = named;
    if (!isLost) return;
    if (seen.current?.id === view.library) toast(texts.goneToast(seen.current.title));
    correct({ ...view, ...withoutFilters, library: null });
  }, [named, isLost, view, correct, toast, texts]);
  return named ?? libraries?.[0];
};
