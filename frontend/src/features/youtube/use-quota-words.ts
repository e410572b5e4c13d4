import { useFormat } from '#lib/format.ts';
import { useYoutubeQuota } from '#lib/queries/use-youtube-quota.ts';
import { useTexts } from '#lib/texts/texts.tsx';

/** How many downloads are left, in words; null while nobody knows. */
export const useQuotaWords = (): { words: string; isUsedUp: boolean } | null => {
  const { youtube } = useTexts();
  const format = useFormat();
  const { data } = useYoutubeQuota();
  if (data === undefined) return null;
  const { remaining, limit, resetsAt } = data.quota;
  const isUsedUp = remaining <= 0;
  const time = resetsAt === null ? null : format.time(Date.parse(resetsAt));
  return { words: isUsedUp ? youtube.quotaNone(time) : youtube.quotaLeft(remaining, limit), isUsedUp };
};
