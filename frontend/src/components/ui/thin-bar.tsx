/** How far something was watched, from 0 to 1. The words beside it say the same. */
export const ThinBar = ({ share }: { share: number }) => (
  <span aria-hidden className="block h-[3px] overflow-hidden rounded-full bg-text/12">
    <span
      className="block h-full rounded-full bg-progress transition-[width] duration-180"
      style={{ width: `${share * 100}%` }}
    />
  </span>
);
