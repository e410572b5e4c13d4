import { useEffect, useState } from 'react';

/** The present moment in milliseconds, renewed every `everyMs`; stands still while `paused`. */
export const useNow = ({ everyMs, paused = false }: { everyMs: number; paused?: boolean }): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (paused) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs, paused]);
  return now;
};
