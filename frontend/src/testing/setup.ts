import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

/** Parts that load late take their time on a busy machine; the wait ends with the event, not with the time. */
configure({ asyncUtilTimeout: 15_000 });

/** What browsers have and jsdom has not: a desk with a mouse, where nothing is ever scrolled into view. */
vi.stubGlobal('matchMedia', (media: string) => Object.assign(new EventTarget(), { media, matches: false }));
vi.stubGlobal(
  'IntersectionObserver',
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  localStorage.clear();
  sessionStorage.clear();
  window.history.replaceState(null, '', '/');
});
