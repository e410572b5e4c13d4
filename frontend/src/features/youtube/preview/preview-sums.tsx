import type { YoutubePreview } from '@medianest/shared';
import { useFormat } from '#lib/format.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import type { Sums } from './draft.ts';

const Sum = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt className="text-small text-text-3">{name}</dt>
    <dd className="font-[640] text-lead tabular-nums">{value}</dd>
  </div>
);

/** What would come, as figures that move with every choice. */
export const PreviewSums = ({ preview, sums }: { preview: YoutubePreview; sums: Sums }) => {
  const { youtube } = useTexts();
  const format = useFormat();
  const size = (bytes: number | null) => (bytes === null ? youtube.unknown : format.size(bytes));
  return (
    <dl className="grid grid-cols-2 gap-x-5 gap-y-3.5">
      <Sum
        name={youtube.willCome}
        value={youtube.ofAll(format.number(sums.count), format.number(preview.total))}
      />
      <Sum name={youtube.about} value={size(sums.bytes)} />
      <Sum name={youtube.room} value={size(preview.roomBytes)} />
      <Sum
        name={youtube.length}
        value={sums.seconds === 0 ? youtube.unknown : format.length(sums.seconds * 1000)}
      />
    </dl>
  );
};
