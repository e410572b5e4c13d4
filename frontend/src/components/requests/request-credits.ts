import type { MediaRequest } from '@medianest/shared';
import type { Texts } from '#lib/texts/texts.tsx';

/** The small print: "1926 · Film · 4K", "Series · Seasons 3 and 4". */
export const requestCredits = (request: MediaRequest, { titles, requests }: Texts): string => {
  const { mediaType, year, seasons, is4k } = request;
  const parts =
    mediaType === 'movie'
      ? [year === null ? '' : String(year), titles.kinds.movie]
      : [titles.kinds.tv, titles.chosenSeasons(seasons)];
  return [...parts, is4k ? requests.in4k : ''].filter((part) => part !== '').join(' · ');
};
