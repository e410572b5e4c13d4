'use client';

import { useEffect } from 'react';

/** Registers the keeper of the offline page where browsers allow one: in secure contexts only. */
export const OfflineKeeper = () => {
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return;
    navigator.serviceWorker.register('/sw.js').catch(() => {});
  }, []);
  return null;
};
