'use client';

import { RotateCw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { useTexts } from '#lib/texts/texts.tsx';

/** About a screen ahead, so that nobody who scrolls sees the end of what is there. */
const aheadMargin = '800px 0px';

export interface LoadMoreProps {
  list: {
    hasMore: boolean;
    isFetchingMore: boolean;
    error: Error | null;
    loadMore: () => void;
    retry: () => void;
  };
}

/**
 * The end of a list that goes on: the rest comes as it is scrolled to, or at a press of the button.
 * After a failure only the button asks again.
 */
export const LoadMore = ({ list: { hasMore, isFetchingMore, error, loadMore, retry } }: LoadMoreProps) => {
  const { item, actions } = useTexts();
  const end = useRef<HTMLDivElement>(null);
  const latest = useRef(loadMore);
  useEffect(() => {
    latest.current = loadMore;
  });
  const watches = hasMore && !isFetchingMore && error === null;
  useEffect(() => {
    if (!watches || end.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && latest.current(),
      { rootMargin: aheadMargin },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [watches]);
  if (!hasMore) return null;
  return (
    <div ref={end} className="flex flex-wrap items-center justify-center gap-3 py-6 text-small text-text-2">
      {error !== null && <span role="status">{item.moreFailed}</span>}
      <Button size="small" onClick={error === null ? loadMore : retry} disabled={isFetchingMore}>
        {error !== null && <Icon of={RotateCw} size="small" />}
        {error === null ? item.showMore : actions.retry}
      </Button>
    </div>
  );
};
