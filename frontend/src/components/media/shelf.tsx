'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { useRowScroll } from '#components/use-row-scroll.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { type RowShape, rowStyles } from './row-styles.ts';

const TurnButtons = ({
  before,
  after,
  turn,
}: Pick<ReturnType<typeof useRowScroll>, 'before' | 'after' | 'turn'>) => {
  const { media } = useTexts();
  if (!before && !after) return null;
  return (
    <div className="absolute -top-11.5 right-0 hidden gap-1 rail:flex">
      <IconButton label={media.earlier} disabled={!before} onClick={() => turn(-1)}>
        <Icon of={ChevronLeft} />
      </IconButton>
      <IconButton label={media.further} disabled={!after} onClick={() => turn(1)}>
        <Icon of={ChevronRight} />
      </IconButton>
    </div>
  );
};

/** Read to the right. Its turn buttons stand at the height of the heading above it. */
export const Shelf = ({ shape, children }: { shape: RowShape; children: ReactNode }) => {
  const { row, ...scroll } = useRowScroll();
  return (
    <div className="relative">
      <TurnButtons {...scroll} />
      <ul ref={row} className={rowStyles[shape]}>
        {children}
      </ul>
    </div>
  );
};
