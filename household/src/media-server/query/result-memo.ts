import { LRUCache } from 'lru-cache';
import type { Item } from '../../catalogue/items.ts';

/** Keeps the last results, because who reads one page of a large section soon reads the next one. */
export interface ResultMemo {
  /** @param question what was asked, by whom, and of which state of the library */
  recall(question: string, find: () => readonly Item[]): readonly Item[];
}

const mostResults = 12;

export function createResultMemo(): ResultMemo {
  const results = new LRUCache<string, readonly Item[]>({ max: mostResults });
  return {
    recall(question, find) {
      const known = results.get(question) ?? find();
      results.set(question, known);
      return known;
    },
  };
}
