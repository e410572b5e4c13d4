import { useApi } from '../api/api-provider.tsx';
import type { TitleKey } from '../title-place.ts';
import { askAgainWhileFailing } from './refetch-interval.ts';
import { titleQuery } from './title-query.ts';
import { useSteadyQuery } from './use-steady-query.ts';

/** Everything about one film or series, here or not. */
export const useTitle = (title: TitleKey) => {
  const api = useApi();
  return useSteadyQuery({ ...titleQuery(api, title), refetchInterval: askAgainWhileFailing() });
};
