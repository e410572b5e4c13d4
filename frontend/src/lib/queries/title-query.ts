import type { ApiClient } from '@medianest/shared/client';
import { queryOptions } from '@tanstack/react-query';
import type { TitleKey } from '../title-place.ts';
import { queryKeys } from './keys.ts';

/** How everything about one film or series is asked for. */
export const titleQuery = (api: ApiClient, { mediaType, tmdbId }: TitleKey) =>
  queryOptions({
    queryKey: queryKeys.title(mediaType, tmdbId),
    queryFn: ({ signal }) =>
      api('GET /media/:mediaType/:tmdbId', { params: { mediaType, tmdbId } }, { signal }),
  });
