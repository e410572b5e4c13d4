'use client';

import { useEffect } from 'react';

/** Registers the keeper of the offline page where browsers allow one: in secure contexts only. */
export const OfflineKeeper = () => {
  useEffect(() => {
    // biome-ignore lint/style/noProcessEnv: the build writes the word itself here
    if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return;
    navigator.serviceWorker.register('/sw.js').catch(() => {});
  }, []);
  return null;
};
