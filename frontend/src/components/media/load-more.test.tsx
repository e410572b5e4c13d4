import { act, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderInHouse } from '#testing/render-in-house.tsx';
import { LoadMore, type LoadMoreProps } from './load-more.tsx';

type Seen = (entries: { isIntersecting: boolean }[]) => void;

/** Calls of whoever watches an element; empty again when nobody does. */
const watchers = new Set<Seen>();

class Watching {
  private readonly seen: Seen;
  constructor(seen: Seen) {
    this.seen = seen;
  }
  observe() {
    watchers.add(this.seen);
  }
  unobserve() {}
  disconnect() {
    watchers.delete(this.seen);
  }
}

const scrollToEnd = () =>
  act(() => {
    for (const seen of watchers) seen([{ isIntersecting: true }]);
  });

const renderEnd = (list: Partial<LoadMoreProps['list']>) => {
  vi.stubGlobal('IntersectionObserver', Watching);
  const loadMore = vi.fn();
  const retry = vi.fn();
  const given = { hasMore: true, isFetchingMore: false, error: null, loadMore, retry, ...list };
  renderInHouse(<LoadMore list={given} />, {});
  return { loadMore, retry };
};

afterEach(() => {
  watchers.clear();
});

describe('the end of a list that goes on', () => {
  it('brings the rest when it is scrolled to', () => {
    const { loadMore } = renderEnd({});
    scrollToEnd();
    expect(loadMore).toHaveBeenCalledOnce();
  });

  it.each([
    ['while a page is on its way', { isFetchingMore: true }],
    ['after a failure', { error: new Error('down') }],
    ['when nothing is left', { hasMore: false }],
  ])('asks for nothing by itself %s', (_when, list) => {
    renderEnd(list);
    expect(watchers.size).toBe(0);
  });

  it('is not there when nothing is left', () => {
    renderEnd({ hasMore: false });
    expect(screen.queryByRole('button')).toBeNull();
  });
});
