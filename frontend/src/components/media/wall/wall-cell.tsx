import type { MediaCard } from '@medianest/shared';
import { cx } from 'class-variance-authority';
import { RotateCw } from 'lucide-react';
import { memo } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { Bone } from '#components/ui/skeleton.tsx';
import type { Cell } from '#lib/queries/use-library-pages.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { MediaListRow } from '../media-list-row.tsx';
import { MediaTile } from '../media-tile.tsx';
import { aspects, type Shape } from '../shape.ts';
import { TileBones } from '../tile-bones.tsx';
import type { WallLayout } from './geometry.ts';

interface Looks {
  shape: Shape;
  layout: WallLayout;
  /** Whether the Tab key comes in here. */
  isStop: boolean;
}

interface HereProps extends Looks {
  card: MediaCard;
  listedAtMs: number;
  width: number;
  held: boolean;
}

const Here = memo(({ card, listedAtMs, shape, layout, width, held, isStop }: HereProps) => {
  const looks = { card, listedAtMs, shape, held, tabIndex: isStop ? 0 : -1 };
  return layout === 'list' ? <MediaListRow {...looks} /> : <MediaTile {...looks} sizes={`${width}px`} />;
});

const LineBones = () => (
  <span className="flex h-22 items-center gap-4 border-line border-b">
    <Bone className="h-16 w-11 rounded-poster" />
    <span className="grid flex-1 gap-2">
      <Bone className="h-3.5 w-1/2" />
      <Bone className="h-3 w-1/4" />
    </span>
  </span>
);

/** Takes the focus of the arrow keys until the title is there, and hands it on. */
const Coming = memo(({ shape, layout, isStop }: Looks) => (
  <div tabIndex={isStop ? 0 : -1}>
    <span className="sr-only">{useTexts().media.coming}</span>
    {layout === 'list' ? <LineBones /> : <TileBones shape={shape} />}
  </div>
));

interface FailedProps extends Looks {
  retrying: boolean;
  retry: () => void;
}

const Failed = ({ shape, layout, isStop, retrying, retry }: FailedProps) => {
  const { media, actions } = useTexts();
  return (
    <button
      type="button"
      tabIndex={isStop ? 0 : -1}
      onClick={retry}
      aria-disabled={retrying}
      className={cx(
        'flex w-full items-center justify-center gap-2 rounded-poster bg-sunken px-2 text-small text-text-2 inset-ring inset-ring-line hover:text-text',
        layout === 'list' ? 'my-2 h-18' : ['flex-col', aspects[shape]],
      )}
    >
      <span className="text-balance">{media.didNotCome}</span>
      <span className="inline-flex items-center gap-1.5 font-semibold text-text">
        <Icon of={RotateCw} size="small" />
        {actions.retry}
      </span>
    </button>
  );
};

interface WallCellProps extends Looks {
  cell: Cell;
  width: number;
  held: boolean;
}

/** What stands at one place of a wall. */
export const WallCell = ({ cell, width, held, ...looks }: WallCellProps) => {
  if (cell.state === 'here') {
    const { card, listedAtMs } = cell;
    return (
      <Here key={card.ratingKey} {...looks} card={card} listedAtMs={listedAtMs} width={width} held={held} />
    );
  }
  if (cell.state === 'coming') return <Coming {...looks} />;
  return <Failed {...looks} retrying={cell.retrying} retry={cell.retry} />;
};
