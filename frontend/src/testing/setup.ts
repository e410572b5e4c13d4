import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

/** Parts that load late take their time on a busy machine; the wait ends with the event, not with the time. */
configure({ asyncUtilTimeout: 15_000 });

/** The simulated browser lays nothing out, so nothing ever changes its size. */
class StillObserver implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver = StillObserver;

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  localStorage.clear();
  sessionStorage.clear();
  window.history.replaceState(null, '', '/');
});
