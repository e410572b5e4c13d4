import type { ApiClient } from '@medianest/shared/client';
import type { QueryClient } from '@tanstack/react-query';
import { listsTitle, patchCards } from '../queries/patch-titles.ts';
import { titleQuery } from '../queries/title-query.ts';
import type { TitleKey } from '../title-place.ts';

/**
 * The one place where the pages hear that a title is something else now, whoever asked for it: its own page
 * asks again, and its cards in the lists change, which are too long to be asked for again.
 */
export const refreshTitle = async (client: QueryClient, api: ApiClient, title: TitleKey): Promise<void> => {
  const query = titleQuery(api, title);
  await client.invalidateQueries({ queryKey: query.queryKey });
  if (!listsTitle(client, title)) return;
  // What nobody could read stays as it was; the lists grow old by themselves.
  const known = await client.fetchQuery({ ...query, staleTime: Number.POSITIVE_INFINITY }).catch(() => null);
  if (known === null) return;
  const { availability, isBlocked, request } = known;
  patchCards(client, title, (card) => ({ ...card, availability, isBlocked, request }));
};
