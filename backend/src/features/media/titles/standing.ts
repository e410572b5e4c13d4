import type { TitleCard } from '@medianest/shared';
import type { Actor } from '../../../kernel/actor.ts';
import type { TitleKey, UpstreamTitle } from '../ports.ts';
import type { StoredRequest } from '../requests/request-rows.ts';
import { viewStanding } from '../requests/request-view.ts';

const keyOf = ({ mediaType, tmdbId }: TitleKey) => `${mediaType}/${tmdbId}`;

/** Adds who asked for what to titles, with one question for all of them. */
export const createStanding = (listOpen: (titles: readonly TitleKey[]) => Promise<StoredRequest[]>) => {
  const standing = async (actor: Actor, titles: readonly TitleKey[]) => {
    const byTitle = Map.groupBy(await listOpen(titles), keyOf);
    return (title: TitleKey) =>
      (byTitle.get(keyOf(title)) ?? []).map((request) => viewStanding(actor, request));
  };

  return {
    standing,
    async onCards(actor: Actor, titles: readonly UpstreamTitle[]): Promise<TitleCard[]> {
      const requestsOf = await standing(actor, titles);
      return titles.map(({ ratingKey: _, ...title }) => {
        const requests = requestsOf(title);
        return { ...title, request: requests.find(({ isMine }) => isMine) ?? requests[0] ?? null };
      });
    },
  };
};

export type Standing = ReturnType<typeof createStanding>;
