import type { StandingRequest, TitleDetails, TitleSeason } from '@medianest/shared';
import { openRequestOf } from '#components/titles/title-state.ts';

/** A title as it stands in one of the two qualities that can be asked for. */
export const inQuality = (title: TitleDetails, is4k: boolean) => {
  const requests = title.requests.filter(
    (request) => request.is4k === is4k && openRequestOf({ request }) !== null,
  );
  return {
    ...title,
    availability: is4k ? title.availability4k : title.availability,
    request: requests.find(({ isMine }) => isMine) ?? requests[0] ?? null,
    requests,
  };
};

/** Why a season cannot be chosen, or how much of it is here. */
export type SeasonState =
  | { kind: 'here' | 'coming' | 'mine'; taken: true }
  | { kind: 'asked'; by: string | null; taken: true }
  | { kind: 'partly' | 'free'; taken: false };

export const seasonStateOf = (
  season: TitleSeason,
  { is4k, requests }: { is4k: boolean; requests: readonly StandingRequest[] },
): SeasonState => {
  const availability = is4k ? season.availability4k : season.availability;
  const standing = requests.filter(({ seasons }) => seasons.includes(season.number));
  if (availability === 'available') return { kind: 'here', taken: true };
  if (standing.some(({ isMine }) => isMine)) return { kind: 'mine', taken: true };
  if (standing[0] !== undefined) return { kind: 'asked', by: standing[0].by, taken: true };
  if (availability === 'processing' || availability === 'pending') return { kind: 'coming', taken: true };
  return { kind: availability === 'partial' ? 'partly' : 'free', taken: false };
};
