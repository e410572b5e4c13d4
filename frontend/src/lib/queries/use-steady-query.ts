import { type QueryKey, type UseQueryOptions, useQuery } from '@tanstack/react-query';
import { useSteadyError } from './use-steady-error.ts';

/** `useQuery` whose failure stays while the question is asked again. */
export const useSteadyQuery = <Data, Key extends QueryKey>(
  options: UseQueryOptions<Data, Error, Data, Key>,
) => {
  const { data, error, dataUpdatedAt, errorUpdatedAt, isFetching, isPlaceholderData, refetch } =
    useQuery(options);
  return {
    data,
    /** The answer belongs to the question before this one. */
    isFormer: isPlaceholderData,
    error: useSteadyError({ data, error }),
    dataUpdatedAt,
    errorUpdatedAt,
    isFetching,
    retry: () => void refetch(),
  };
};
