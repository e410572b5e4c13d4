'use client';

import type { Allowance, TitleType } from '@medianest/shared';
import { useQuota } from '#lib/queries/use-quota.ts';
import { useTexts } from '#lib/texts/texts.tsx';

export interface Left {
  remaining: number;
  limit: number;
  days: number | null;
}

const leftOf = (allowance: Allowance | undefined): Left | null =>
  allowance === undefined || allowance.limit === null || allowance.remaining === null
    ? null
    : { remaining: allowance.remaining, limit: allowance.limit, days: allowance.days };

/** What this person has left of films or seasons; null when there is no limit, or none is known. */
export const useLeft = (mediaType: TitleType): Left | null => leftOf(useQuota()?.[mediaType]);

/** "4 of 5 left this week", beside a heading. */
export const QuotaShort = () => {
  const { titles } = useTexts();
  const left = useLeft('movie');
  if (left === null) return null;
  return <span className="text-small text-text-3 tabular-nums">{titles.leftShort(left)}</span>;
};

/** "You have 4 of 5 requests left this week. This takes 1." */
export const QuotaSentence = ({ mediaType, takes }: { mediaType: TitleType; takes: number }) => {
  const { titles } = useTexts();
  const left = useLeft(mediaType);
  if (left === null) return null;
  const words = [
    titles.left({ ...left, tv: mediaType === 'tv' }),
    left.remaining === 0 ? titles.noneLeft : takes > left.remaining ? titles.tooMany : titles.takes(takes),
  ];
  return <p className="text-small text-text-3 tabular-nums">{`${words[0]}. ${words[1]}`}</p>;
};
