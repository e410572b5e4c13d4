'use client';

import { useEffect } from 'react';
import { useNavigation } from '#lib/navigation.tsx';
import { SilentHouse } from './silent-house.tsx';

/** Kept by the service worker and shown in the place of any page that cannot be fetched. */
export const OfflinePage = () => {
  const { reload } = useNavigation();
  useEffect(() => {
    window.addEventListener('online', reload);
    return () => window.removeEventListener('online', reload);
  }, [reload]);
  return <SilentHouse retry={reload} />;
};
