import { Bone } from '#components/ui/skeleton.tsx';

const bones = ['first', 'second', 'third', 'fourth'];

export const NewsBones = () => (
  <div aria-busy="true">
    {bones.map((name) => (
      <div key={name} className="flex gap-3 py-3.5">
        <Bone className="size-6" />
        <span className="grid flex-1 gap-2">
          <Bone className="h-4 w-64 max-w-full" />
          <Bone className="h-3 w-32" />
        </span>
      </div>
    ))}
  </div>
);
