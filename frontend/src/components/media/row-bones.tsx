import { rowStyles } from './row-styles.ts';
import { TileBones } from './tile-bones.tsx';

const boneCount = 8;

/** A shelf that is still to come. */
export const RowBones = () => (
  <div aria-busy="true" className={rowStyles}>
    {Array.from({ length: boneCount }, (_, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: bones are all alike
      <div key={place}>
        <TileBones />
      </div>
    ))}
  </div>
);
