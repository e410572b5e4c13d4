import type { DownloadItem } from '@medianest/shared';
import { cx } from 'class-variance-authority';
import { X } from 'lucide-react';
import { Thumbnail } from '#components/downloads/thumbnail.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { useFormat } from '#lib/format.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { clockLength } from '../clock-length.ts';
import { ItemState } from './item-state.tsx';

interface JobItemProps {
  item: DownloadItem;
  isBusy: boolean;
  onLeaveOut: () => void;
}

const Words = ({ item }: { item: DownloadItem }) => {
  const { youtube } = useTexts();
  const why = item.reason ?? (item.problem === null ? null : youtube.problems[item.problem]);
  return (
    <div className="min-w-0">
      <h4 dir="auto" className="type-subhead line-clamp-2 text-body rail:line-clamp-1">
        {item.title}
      </h4>
      {item.status === 'failed' && why !== null ? (
        <p className="text-pretty text-small text-text-2">{why}</p>
      ) : (
        item.durationSeconds !== null && <p className="type-credits">{clockLength(item.durationSeconds)}</p>
      )}
    </div>
  );
};

/** One video on its way: its picture, its name, how far it is, and the way to leave it out. */
export const JobItem = ({ item, isBusy, onLeaveOut }: JobItemProps) => {
  const { youtube } = useTexts();
  const format = useFormat();
  const hasFailed = item.status === 'failed';
  return (
    <li
      className={cx(
        'grid grid-cols-[4.5rem_minmax(0,1fr)_2.75rem] items-center gap-x-3.5 gap-y-1.5 py-2.5 rail:min-h-17 rail:grid-cols-[1.625rem_5.25rem_minmax(0,1fr)_11rem_2.75rem] rail:gap-x-4',
        hasFailed && '-mx-4.5 bg-down-wash px-4.5 rail:-mx-6 rail:px-6',
      )}
    >
      <span className="hidden text-right text-small text-text-3 tabular-nums rail:block">
        {format.number(item.position)}
      </span>
      <Thumbnail
        path={item.thumbnail}
        title={item.title}
        sizes="84px"
        className="max-rail:row-span-2 max-rail:self-start"
      />
      <Words item={item} />
      <div className="max-rail:col-start-2 max-rail:row-start-2">
        <ItemState item={item} />
      </div>
      {!hasFailed && (
        <IconButton
          label={youtube.leaveOut(item.title)}
          disabled={isBusy}
          onClick={onLeaveOut}
          className="max-rail:col-start-3 max-rail:row-span-2 max-rail:row-start-1"
        >
          <Icon of={X} />
        </IconButton>
      )}
    </li>
  );
};
