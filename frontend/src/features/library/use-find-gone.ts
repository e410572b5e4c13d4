import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queryKeys } from '#lib/queries/keys.ts';

/** When a library turns out to be gone, asks again which ones there are. */
export const useFindGone = (isGone: boolean): void => {
  const client = useQueryClient();
  useEffect(() => {
    if (isGone) void client.invalidateQueries({ queryKey: queryKeys.libraries });
  }, [client, isGone]);
};
