import { type QueryKey, type UseQueryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';

/**
 * `useQuery` whose failure stays while the question is asked again. The library forgets it at each
 * new attempt, and a failed part would flicker between its error and its skeleton.
 */
export const useSteadyQuery = <Data, Key extends QueryKey>(
  options: UseQueryOptions<Data, Error, Data, Key>,
) => {
  const { data, error, dataUpdatedAt, errorUpdatedAt, isFetching, refetch } = useQuery(options);
  const [lastError, setLastError] = useState(error);
  if (error !== null && error !== lastError) setLastError(error);
  if (data !== undefined && error === null && lastError !== null) setLastError(null);
  return {
    data,
    error: error ?? (data === undefined ? lastError : null),
    dataUpdatedAt,
    errorUpdatedAt,
    isFetching,
    retry: () => void refetch(),
  };
};
