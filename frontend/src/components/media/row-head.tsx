import type { Age } from '@medianest/shared';
import type { ReactNode } from 'react';
import { StaleMark } from '#components/media/stale-mark.tsx';

interface RowHeadProps {
  id: string;
  title: string;
  /** Of what hangs below, when it could not be asked again. */
  staleAge?: Age | undefined;
  /** The way to all of it. */
  more?: ReactNode;
}

/** Above a shelf, whose turn buttons stand at the right end of this line. */
export const RowHead = ({ id, title, staleAge, more }: RowHeadProps) => (
  <div className="mb-4.5 flex flex-wrap items-baseline gap-x-3.5 gap-y-1">
    <h2 id={id} className="type-section">
      {title}
    </h2>
    {staleAge && <StaleMark asOf={staleAge.asOf} />}
    {more}
  </div>
);
