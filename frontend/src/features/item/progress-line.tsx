import type { MediaItem } from '@medianest/shared';
import { CircleCheck } from 'lucide-react';
import { Icon } from '#components/ui/icon.tsx';
import { ThinBar } from '#components/ui/thin-bar.tsx';
import { useFormat } from '#lib/format.ts';
import { episodesWords, percentWords, type Reader, shareOf } from '#lib/how-far.ts';
import { useTexts } from '#lib/texts/texts.tsx';

/** What is begun and not done, as a bar and in words. */
const begunOf = (item: MediaItem, reader: Reader) => {
  const percent = percentWords(item, reader);
  if (percent !== null) return { share: shareOf(item) ?? 0, words: percent };
  const { episodes, episodesWatched, isWatched } = item.progress;
  const counted = episodesWords(item, reader);
  if (counted === null || isWatched) return null;
  return { share: (episodesWatched ?? 0) / (episodes ?? 1), words: counted };
};

/** How far this person is; nothing for a film that is not begun. */
export const ProgressLine = ({ item }: { item: MediaItem }) => {
  const texts = useTexts();
  const format = useFormat();
  const begun = begunOf(item, { texts, format });
  if (begun !== null) {
    return (
      <div className="grid max-w-88 gap-2">
        <ThinBar share={begun.share} />
        <p className="text-small text-text-2 tabular-nums">{begun.words}</p>
      </div>
    );
  }
  if (!item.progress.isWatched) return null;
  return (
    <p className="flex items-center gap-1.5 font-[620] text-small text-up">
      <Icon of={CircleCheck} size="small" />
      {episodesWords(item, { texts, format }) ?? texts.item.seen}
    </p>
  );
};
