import { cx } from 'class-variance-authority';

/** More than this would be slivers: one bar says it better. */
const mostPanes = 80;

interface EpisodePanesProps {
  episodes: number;
  litCount: number;
  /** Which ones, where that is known. */
  lit?: readonly boolean[] | undefined;
}

/** One pane per episode, lit when it was seen, or when it is here. The words beside it say the same. */
export const EpisodePanes = ({ episodes, litCount, lit }: EpisodePanesProps) => {
  const place = 'col-start-2 col-end-4 row-start-2 rail:col-start-3 rail:col-end-4 rail:row-start-1';
  if (episodes > mostPanes) {
    return (
      <span aria-hidden className={cx('block h-3.5 overflow-hidden rounded-[3px] bg-text/14', place)}>
        <span className="block h-full bg-up-fill" style={{ width: `${(litCount / episodes) * 100}%` }} />
      </span>
    );
  }
  const panes = lit ?? Array.from({ length: episodes }, (_, index) => index < litCount);
  return (
    <span aria-hidden className={cx('flex min-w-0 gap-[clamp(1.5px,.25vw,3px)]', place)}>
      {panes.map((isLit, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a pane is its place
          key={index}
          className={cx('h-3.5 max-w-[7px] flex-1 rounded-[1.5px]', isLit ? 'bg-up-fill' : 'bg-text/14')}
        />
      ))}
    </span>
  );
};
