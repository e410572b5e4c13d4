import { type Roving, useRovingFocus } from './use-roving-focus.ts';

interface WallFocus extends Roving {
  /** Rows near the window. */
  drawn: readonly number[];
  /** The first place in the window. */
  firstInView: number;
}

/** The focus in a wall of which only a part is drawn: its row stays drawn, however far away it is. */
export const useWallFocus = ({ drawn, firstInView, ...roving }: WallFocus) => {
  const { active, inside, handlers } = useRovingFocus(roving);
  const row = Math.floor(active / roving.columns);
  const isDrawn = drawn.includes(row);
  return {
    rows: inside && !isDrawn ? [...drawn, row].sort((a, b) => a - b) : drawn,
    /** Where the Tab key comes in. */
    stop: inside || isDrawn ? active : firstInView,
    handlers,
  };
};
