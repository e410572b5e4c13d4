import type { Lights } from '#lib/lights.ts';
import { House } from './house.tsx';

/** The house in front of a breath of dusk, for empty, offline and error states. */
export const SmallHouse = ({ lights }: { lights?: Lights }) => (
  <div className="relative mb-2.5 w-42 before:pointer-events-none before:absolute before:-inset-x-[12%] before:-top-[6%] before:bottom-0 before:bg-[radial-gradient(50%_92%_at_50%_100%,var(--sky-low),transparent)]">
    <House {...(lights && { lights })} setting="alone" className="relative" />
  </div>
);
