import { useEffect, useState } from 'react';

/** Faster than so many windows a second nobody reads. */
const flyingWindowsPerSecond = 2.5;
const landedShare = 0.5;
const restMs = 120;
const frameMs = 8;

/** Whether the page flies past: a flung list, a dragged scroll bar, a jump. False again when it rests. */
export const useIsFlying = (): boolean => {
  const [flying, setFlying] = useState(false);
  useEffect(() => {
    let last = { y: window.scrollY, atMs: performance.now() };
    let rest: ReturnType<typeof setTimeout> | undefined;
    const onScroll = () => {
      const now = { y: window.scrollY, atMs: performance.now() };
      const windows = Math.abs(now.y - last.y) / window.innerHeight;
      const speed = windows / (Math.max(frameMs, now.atMs - last.atMs) / 1000);
      last = now;
      if (speed > flyingWindowsPerSecond) setFlying(true);
      else if (speed < flyingWindowsPerSecond * landedShare) setFlying(false);
      clearTimeout(rest);
      rest = setTimeout(() => setFlying(false), restMs);
    };
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      window.removeEventListener('scroll', onScroll);
      clearTimeout(rest);
    };
  }, []);
  return flying;
};
