import { type RowShape, rowStyles } from './row-styles.ts';
import { TileBones } from './tile-bones.tsx';

const boneCount = 8;

interface RowBonesProps {
  shape?: RowShape;
  /** It is being asked for; a shelf out of sight waits for that. */
  busy?: boolean;
}

/** A shelf that is still to come. */
export const RowBones = ({ shape = 'poster', busy = true }: RowBonesProps) => (
  <div aria-busy={busy} className={rowStyles[shape]}>
    {Array.from({ length: boneCount }, (_, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: bones are all alike
      <div key={place}>
        <TileBones shape={shape} />
      </div>
    ))}
  </div>
);
