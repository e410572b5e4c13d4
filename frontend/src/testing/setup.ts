import { onlineManager } from '@tanstack/react-query';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

/** Parts that load late take their time on a busy machine; the wait ends with the event, not with the time. */
configure({ asyncUtilTimeout: 15_000 });

/** The simulated browser lays nothing out: nothing changes its size or is scrolled into view. */
class StillObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
vi.stubGlobal('ResizeObserver', StillObserver);
vi.stubGlobal('IntersectionObserver', StillObserver);
/** It stands on a desk with a mouse. */
vi.stubGlobal('matchMedia', (media: string) => Object.assign(new EventTarget(), { media, matches: false }));

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
  // Files share their modules, and with them what the last one said of the device.
  onlineManager.setOnline(true);
  localStorage.clear();
  sessionStorage.clear();
  window.history.replaceState(null, '', '/');
});
