import type { LibraryPage } from '@medianest/shared';
import type { QueryKey } from '@tanstack/react-query';

/** How many titles are asked for at once: whole rows of two to six. */
export const pageSize = 60;

/** A long list that is asked for page by page. */
export interface PageSource {
  /** What its pages are filed under; lists with different keys are different lists. */
  key: QueryKey;
  ask(page: { offset: number; limit: number }, signal: AbortSignal): Promise<LibraryPage>;
}

export const pageOf = (index: number): number => Math.floor(index / pageSize);

/** The pages that hold a stretch of a list. */
export const pagesOf = ({ first, last }: { first: number; last: number }): number[] => {
  const start = pageOf(Math.max(0, first));
  return Array.from({ length: pageOf(Math.max(0, last)) - start + 1 }, (_, place) => start + place);
};
