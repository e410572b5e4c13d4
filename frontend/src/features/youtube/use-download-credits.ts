import type { DownloadDetails } from '@medianest/shared';
import { useFormat } from '#lib/format.ts';
import { useTexts } from '#lib/texts/texts.tsx';

const lengthOf = ({ items }: DownloadDetails) =>
  items.reduce((sum, { durationSeconds }) => sum + (durationSeconds ?? 0), 0);

/** "Rivoli Trio · 14 videos · 7 h 52 · 1080p", and for whom where that is somebody else. */
export const useDownloadCredits = (download: DownloadDetails): string => {
  const { youtube } = useTexts();
  const format = useFormat();
  const { channel, total, done, quality, isMine, requestedBy, finishedAt } = download;
  const seconds = lengthOf(download);
  const all = youtube.videos(total, format.number(total));
  const count = finishedAt !== null && done < total ? youtube.ofAll(format.number(done), all) : all;
  return [
    channel,
    count,
    seconds > 0 ? format.length(seconds * 1000) : null,
    youtube.qualities[quality],
    finishedAt === null ? null : format.day(finishedAt),
    isMine ? null : youtube.askedBy(requestedBy.name),
  ]
    .filter((part) => part !== null)
    .join(' · ');
};
