import type { Download } from '@medianest/shared';
import { Hourglass } from 'lucide-react';
import { Icon } from '#components/ui/icon.tsx';
import { useTexts } from '#lib/texts/texts.tsx';

/** What a download that has not begun waits for; absent once it moves. */
export const PlaceInLine = ({ download }: { download: Pick<Download, 'status' | 'queuePosition'> }) => {
  const { youtube } = useTexts();
  const { status, queuePosition } = download;
  const words =
    status === 'awaiting_approval'
      ? youtube.waitsForAdmin
      : status !== 'queued'
        ? null
        : queuePosition === null
          ? youtube.itemWords.queued
          : youtube.inLine(queuePosition);
  if (words === null) return null;
  return (
    <span className="inline-flex min-h-6.5 items-center gap-1.5 rounded-[8px] bg-unknown-wash pr-2.5 pl-2 font-[620] text-text-2 text-tiny">
      <Icon of={Hourglass} size="small" />
      {words}
    </span>
  );
};
