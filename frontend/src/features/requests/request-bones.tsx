import { Bone } from '#components/ui/skeleton.tsx';

const RowBones = () => (
  <div className="flex h-(--row) items-center gap-x-5 border-line border-b">
    <Bone className="h-24 w-16 rounded-poster" />
    <span className="grid flex-1 gap-2.5">
      <Bone className="h-4 w-52 max-w-full" />
      <Bone className="h-3 w-28" />
      <Bone className="h-3 w-40 max-w-full" />
    </span>
    <Bone className="hidden h-8 w-96 wide:block" />
  </div>
);

/** As many rows as are to come. */
export const RequestBones = ({ rows }: { rows: number }) => (
  <div aria-busy="true" className="[--row:14rem] wide:[--row:8.5rem]">
    {Array.from({ length: rows }, (_, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: bones are all alike
      <RowBones key={place} />
    ))}
  </div>
);
