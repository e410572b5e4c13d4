import { Bone } from '#components/ui/skeleton.tsx';

/** The shape of rows that are watched, or of lines when they are `slim`. */
export const RowsBones = ({ rows, slim = false }: { rows: number; slim?: boolean }) => (
  <div aria-busy="true" className="divide-y divide-line">
    {Array.from({ length: rows }, (_, index) => index).map((row) => (
      <div
        key={row}
        className="grid items-center gap-x-10 gap-y-3 py-5 rail:grid-cols-[10.5rem_minmax(0,1fr)]"
      >
        <Bone className="h-4 w-28" />
        <Bone className={slim ? 'h-4 w-full' : 'h-9 w-full'} />
      </div>
    ))}
  </div>
);
