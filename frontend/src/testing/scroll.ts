import { act } from '@testing-library/react';

/**
 * The simulated browser does not scroll: from here on its window stands where it is sent at once, and
 * tells of it a moment later, as a real one does.
 */
export const letWindowScroll = (): void => {
  const stand = (top: number) => Object.defineProperty(window, 'scrollY', { value: top, configurable: true });
  stand(0);
  window.scrollTo = ((to: ScrollToOptions) => {
    stand(to.top ?? 0);
    queueMicrotask(() => window.dispatchEvent(new Event('scroll')));
  }) as typeof window.scrollTo;
};

/** Sends the window somewhere, as a wheel or a finger would. */
export const scrollWindow = async (top: number): Promise<void> =>
  act(async () => window.scrollTo({ top, behavior: 'instant' }));
