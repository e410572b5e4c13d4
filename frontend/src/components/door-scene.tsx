'use client';

import type { ReactNode } from 'react';
import { allLit, type Lights } from '#lib/lights.ts';
import { Brand } from './brand.tsx';
import { House } from './house/house.tsx';
import { seeded } from './house/seeded.ts';

const random = seeded(9);
const stars = Array.from({ length: 95 }, () => ({
  x: Math.round(random() * 1440),
  y: Math.round(random() ** 1.5 * 640),
  r: Number((0.5 + random() * 1.1).toFixed(1)),
  opacity: Number((0.25 + random() * 0.6).toFixed(2)),
}));

const FieldOfStars = () => (
  <svg
    viewBox="0 0 1440 700"
    preserveAspectRatio="xMidYMin slice"
    fill="var(--moon)"
    aria-hidden="true"
    className="pointer-events-none absolute inset-0 h-[78%] w-full mask-[linear-gradient(#000_30%,transparent_92%)]"
  >
    {stars.map(({ x, y, r, opacity }) => (
      <circle key={`${x} ${y}`} cx={x} cy={y} r={r} opacity={opacity} />
    ))}
  </svg>
);

const Earth = () => (
  <div
    aria-hidden
    className="absolute inset-x-0 bottom-0 h-10.5 bg-hill before:absolute before:inset-x-0 before:bottom-[calc(100%-1px)] before:h-11.5 before:bg-hill before:[clip-path:polygon(0_100%,0_74%,14%_62%,30%_78%,44%_70%,60%_84%,100%_76%,100%_100%)] rail:h-14 rail:before:h-22.5"
  />
);

interface DoorSceneProps {
  children: ReactNode;
  footnote?: ReactNode;
  lights?: Lights;
}

/** In front of the house: everything that happens before somebody is let in. */
export const DoorScene = ({ children, footnote, lights = allLit }: DoorSceneProps) => (
  <div className="relative isolate flex min-h-dvh flex-col overflow-hidden bg-linear-to-b from-sky-top from-30% to-sky-low">
    <FieldOfStars />
    <div className="relative z-2 flex flex-col px-6 pt-7 rail:min-h-dvh rail:max-w-[40rem] rail:grow rail:pt-11 rail:pr-0 rail:pb-16 rail:pl-[clamp(1.5rem,8vw,8rem)]">
      <header>
        <Brand lights={lights} />
      </header>
      <main
        id="content"
        className="grid content-center gap-5 pt-11 pb-8 rail:my-auto rail:gap-6 rail:pt-10 rail:pb-15"
      >
        {children}
      </main>
    </div>
    <div className="pointer-events-none relative z-0 mt-auto rail:absolute rail:inset-x-0 rail:bottom-13.5">
      <House
        lights={lights}
        stars={false}
        className="relative -left-[12vw] w-[132vw] max-w-none rail:left-auto rail:ml-auto rail:-mr-[7%] rail:w-[min(74vw,80rem)]"
      />
      <div className="h-10 rail:hidden" />
    </div>
    <Earth />
    {footnote && (
      <footer className="absolute inset-x-6 bottom-3 z-3 text-small text-text-2 rail:right-auto rail:bottom-16 rail:left-[clamp(1.5rem,8vw,8rem)]">
        {footnote}
      </footer>
    )}
  </div>
);
