import { Bone } from '#components/ui/skeleton.tsx';
import { headGrid } from './head-grid.ts';

/** The head of a page about one thing, still to come. */
export const TitleHeadBones = () => (
  <div aria-busy="true" className={headGrid('poster')}>
    <Bone className="aspect-2/3 rounded-poster" />
    <div className="contents rail:grid rail:gap-5">
      <span className="grid gap-3">
        <Bone className="h-8 w-4/5 rail:h-14" />
        <Bone className="h-3.5 w-3/5" />
      </span>
      <span className="col-span-full grid gap-2.5">
        <Bone className="h-4.5 max-w-[54ch]" />
        <Bone className="h-4.5 max-w-[46ch]" />
        <Bone className="mt-2 h-11 w-44 rounded-control" />
      </span>
    </div>
  </div>
);
