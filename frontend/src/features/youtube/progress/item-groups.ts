import type { DownloadItem } from '@medianest/shared';

export interface ItemGroups {
  here: DownloadItem[];
  leftOut: DownloadItem[];
  /** Those that move, wait or failed, by their place in the playlist. */
  others: DownloadItem[];
}

const isHere = ({ status }: DownloadItem) => status === 'completed' || status === 'linked';

/** What is here and what was left out stands folded: it needs nobody’s eyes. */
export const groupItems = (items: readonly DownloadItem[]): ItemGroups => {
  const inOrder = [...items].sort((a, b) => a.position - b.position);
  return {
    here: inOrder.filter(isHere),
    leftOut: inOrder.filter(({ status }) => status === 'cancelled'),
    others: inOrder.filter((item) => !isHere(item) && item.status !== 'cancelled'),
  };
};

const ranks: Partial<Record<DownloadItem['status'], number>> = { queued: 1 };

/** The first of a long list: whatever is not just waiting in line comes before what is. */
export const firstOf = (others: readonly DownloadItem[], count: number): DownloadItem[] => {
  if (others.length <= count) return [...others];
  const byRank = [...others].sort((a, b) => (ranks[a.status] ?? 0) - (ranks[b.status] ?? 0));
  return byRank.slice(0, count).sort((a, b) => a.position - b.position);
};
