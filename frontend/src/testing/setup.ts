import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

/** Parts that load late take their time on a busy machine; the wait ends with the event, not with the time. */
configure({ asyncUtilTimeout: 15_000 });

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  localStorage.clear();
  sessionStorage.clear();
  window.history.replaceState(null, '', '/');
});
