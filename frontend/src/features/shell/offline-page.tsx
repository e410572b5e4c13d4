'use client';

import { useEffect } from 'react';
import { useNavigation } from '#lib/navigation.tsx';
import { useSetupState } from '#lib/queries/use-setup-state.ts';
import { SilentHouse } from './silent-house.tsx';

const ownPath = '/offline/';

/**
 * Kept by the service worker and shown in the place of any page that cannot be fetched. As soon as
 * the portal answers again, the page that was meant comes back.
 */
export const OfflinePage = () => {
  const { reload, replace } = useNavigation();
  const { data, isFetching, retry } = useSetupState();
  const back = data !== undefined;
  useEffect(() => {
    if (!back) return;
    if (window.location.pathname === ownPath) replace('/');
    else reload();
  }, [back, reload, replace]);
  return <SilentHouse retry={retry} retrying={isFetching} />;
};
