import type { DownloadItem } from '@medianest/shared';
import { Ban, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useFormat } from '#lib/format.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import type { DownloadButtonProps } from '../download-button-props.ts';
import { ItemFold } from './item-fold.tsx';
import { firstOf, groupItems } from './item-groups.ts';
import { JobItem } from './job-item.tsx';

const firstCount = 8;
const moreCount = 50;

/** The videos of a download: what is here folded away, then everything that moves, waits or failed. */
export const JobItems = ({ download, actions }: DownloadButtonProps) => {
  const { youtube } = useTexts();
  const format = useFormat();
  const [count, setCount] = useState(firstCount);
  const { here, leftOut, others } = groupItems(download.items);
  const shown = firstOf(others, count);
  const leaveOut = ({ id }: DownloadItem) => actions.run({ kind: 'leave-out', itemId: id });
  const hidden = others.length - shown.length;
  return (
    <ul className="px-4.5 pb-2 rail:px-6 *:border-line *:border-t">
      <ItemFold items={here} icon={CircleCheck} tone="text-up" word={youtube.doneFold} />
      {shown.map((item) => (
        <JobItem key={item.id} item={item} onLeaveOut={() => leaveOut(item)} isBusy={actions.isBusy} />
      ))}
      {hidden > 0 && (
        <li className="py-2">
          <Button size="small" look="quiet" onClick={() => setCount(count + moreCount)}>
            {youtube.moreInLine(format.number(hidden))}
          </Button>
        </li>
      )}
      <ItemFold items={leftOut} icon={Ban} tone="text-text-3" word={youtube.leftOutFold} />
    </ul>
  );
};
