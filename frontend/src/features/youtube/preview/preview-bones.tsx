import { Bone } from '#components/ui/skeleton.tsx';
import { useTexts } from '#lib/texts/texts.tsx';

const rows = ['first', 'second', 'third', 'fourth', 'fifth'];

/** A preview that is still to come; reading a long playlist takes a moment. */
export const PreviewBones = () => {
  const { youtube } = useTexts();
  return (
    <div
      aria-busy="true"
      className="mt-4 grid overflow-hidden rounded-panel border border-line bg-surface wide:grid-cols-[minmax(0,1fr)_23.25rem]"
    >
      <div className="grid gap-5 p-4.5 rail:p-6">
        <div className="flex items-center gap-5">
          <Bone className="aspect-video w-29 flex-none rail:w-47" />
          <span className="grid flex-1 gap-2.5">
            <Bone className="h-5 w-4/5" />
            <Bone className="h-4 w-1/2" />
          </span>
        </div>
        <p role="status" className="text-small text-text-2">
          {youtube.looking}
        </p>
        {rows.map((row) => (
          <Bone key={row} className="h-5 w-full" />
        ))}
      </div>
      <div className="hidden bg-raised wide:block" />
    </div>
  );
};
