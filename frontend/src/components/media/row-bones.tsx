import { type RowShape, rowStyles } from './row-styles.ts';
import { TileBones } from './tile-bones.tsx';

const boneCount = 8;

/** A shelf that is still to come. */
export const RowBones = ({ shape = 'poster' }: { shape?: RowShape }) => (
  <div aria-busy="true" className={rowStyles[shape]}>
    {Array.from({ length: boneCount }, (_, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: bones are all alike
      <div key={place}>
        <TileBones shape={shape} />
      </div>
    ))}
  </div>
);
