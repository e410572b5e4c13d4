import { Bone } from '#components/ui/skeleton.tsx';

const panels = ['first', 'second'];

export const DownloadBones = () => (
  <div aria-busy="true" className="mt-12 grid gap-4">
    <Bone className="h-6 w-36" />
    {panels.map((name) => (
      <div key={name} className="grid gap-3.5 rounded-panel bg-surface p-6 inset-ring inset-ring-line">
        <Bone className="h-5 w-1/3" />
        <Bone className="h-1.5 w-full" />
        <Bone className="h-4 w-1/4" />
      </div>
    ))}
  </div>
);
