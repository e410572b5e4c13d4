import { Bone } from '#components/ui/skeleton.tsx';
import { hitGrid } from './hit-grid.ts';

const bones = ['first', 'second', 'third'];

export const HitBones = () => (
  <div aria-busy="true" className={hitGrid}>
    {bones.map((name) => (
      <div
        key={name}
        className="grid grid-cols-[4.75rem_minmax(0,1fr)] gap-4.5 p-3.5 rail:grid-cols-[6rem_minmax(0,1fr)]"
      >
        <Bone className="aspect-2/3" />
        <span className="grid content-start gap-2">
          <Bone className="h-4 w-3/4" />
          <Bone className="h-3 w-1/2" />
          <Bone className="h-3 w-2/3" />
        </span>
      </div>
    ))}
  </div>
);
