import { TileBones } from '#components/media/tile-bones.tsx';
import { Bone } from '#components/ui/skeleton.tsx';
import { LibraryHead } from './library-head.tsx';

const boneCount = 12;

/** The page before it is known which libraries there are. */
export const LibraryBones = () => (
  <>
    <LibraryHead />
    <div aria-busy="true">
      <Bone className="h-11 w-72 max-w-full rounded-[13px]" />
      <Bone className="mt-4 h-11 w-96 max-w-full rounded-control" />
      <div className="mt-7 grid grid-cols-[repeat(auto-fill,minmax(7rem,1fr))] gap-x-3.5 gap-y-6 pr-6 rail:grid-cols-[repeat(auto-fill,minmax(10rem,1fr))] rail:gap-x-5 rail:pr-7">
        {Array.from({ length: boneCount }, (_, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: bones are all alike
          <div key={place}>
            <TileBones />
          </div>
        ))}
      </div>
    </div>
  </>
);
