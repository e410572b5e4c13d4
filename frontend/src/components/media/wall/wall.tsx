import { cx } from 'class-variance-authority';
import type { WallState } from './use-wall.ts';
import { WallCell } from './wall-cell.tsx';

interface WallProps {
  /** What hangs here. */
  label: string;
  wall: WallState;
}

/** Places are where they will always be; only those near the window are drawn. */
export const Wall = ({ label, wall }: WallProps) => {
  const { geometry, pages, count, rows, stop, handlers, ...looks } = wall;
  const { columns, width, columnStep, rowHeight } = geometry;
  const indexes = rows.flatMap((row) =>
    Array.from({ length: columns }, (_, column) => row * columns + column),
  );
  return (
    <ul
      ref={wall.hang}
      aria-label={label}
      className={cx('relative [overflow-anchor:none]', looks.flying && 'still-bones')}
      style={{ height: wall.height }}
      {...handlers}
    >
      {indexes
        .filter((index) => index < count)
        .map((index) => (
          <li
            key={index}
            data-place={index}
            aria-setsize={count}
            aria-posinset={index + 1}
            className="absolute top-0 left-0 [contain:layout_style]"
            style={{
              width,
              transform: `translate(${(index % columns) * columnStep}px, ${Math.floor(index / columns) * rowHeight}px)`,
            }}
          >
            <WallCell
              cell={pages.cellAt(index)}
              shape={looks.shape}
              layout={looks.layout}
              width={Math.ceil(width)}
              held={looks.flying}
              isStop={index === stop}
            />
          </li>
        ))}
    </ul>
  );
};
