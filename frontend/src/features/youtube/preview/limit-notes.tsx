import type { YoutubePreview } from '@medianest/shared';
import { HardDrive, UserRoundCheck } from 'lucide-react';
import { Notice } from '#components/ui/notice.tsx';
import { useFormat } from '#lib/format.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import type { Sums } from './draft.ts';

/** What stands in the way of what was chosen: the disk, or somebody who has to agree. */
export const LimitNotes = ({ preview: { limits }, sums }: { preview: YoutubePreview; sums: Sums }) => {
  const { youtube } = useTexts();
  const format = useFormat();
  const allowed = {
    items: format.number(limits.items),
    size: format.size(limits.sizeBytes),
    duration: format.length(limits.durationSeconds * 1000),
  };
  if (!sums.fits) return <Notice tone="down" icon={HardDrive} title={youtube.noRoom} />;
  if (sums.exceeds.length === 0) return null;
  return (
    <Notice tone="slow" icon={UserRoundCheck} title={youtube.aboveLimit}>
      {sums.exceeds.map((limit) => youtube.excesses[limit](allowed[limit])).join(' ')}
    </Notice>
  );
};
