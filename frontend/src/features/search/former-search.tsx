'use client';

import { useEffect } from 'react';
import { useNavigation } from '#lib/navigation.tsx';
import { searchAddress, searchTextOf } from './search-address.ts';

/** Where the search once stood: kept addresses lead on to where it stands. */
export const FormerSearch = () => {
  const { replace } = useNavigation();
  useEffect(() => {
    replace(searchAddress(searchTextOf(new URLSearchParams(window.location.search))));
  }, [replace]);
  return null;
};
