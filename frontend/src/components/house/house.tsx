import { useId } from 'react';
import { allLit, type HouseWindow, isAllDark, type Lights, windows } from '#lib/lights.ts';
import { Chimney, FrontDoor, Walls } from './building.tsx';
import { HouseWindowDrawing } from './house-window.tsx';
import { Bushes, Sky, Street } from './surroundings.tsx';

const places: Record<HouseWindow, readonly [number, number]> = {
  plex: [244, 156],
  overseerr: [344, 156],
  youtube: [244, 228],
  monitoring: [344, 228],
};

const viewBoxes = { street: '0 0 640 306', alone: '178 6 284 300' };

interface HouseProps {
  lights?: Lights;
  /** `street`: with hill, trees and moon; `alone`: for small places. */
  setting?: keyof typeof viewBoxes;
  stars?: boolean;
  className?: string;
}

/** The house at night. A picture of what the words beside it say, so it is silent to screen readers. */
export const House = ({ lights = allLit, setting = 'street', stars = true, className }: HouseProps) => {
  const id = useId();
  const paint = { glow: `url(#${id}-glow)`, glass: `url(#${id}-glass)` };
  const dark = isAllDark(lights);
  return (
    <svg viewBox={viewBoxes[setting]} aria-hidden="true" className={className} overflow="hidden">
      <defs>
        <radialGradient id={`${id}-glow`}>
          <stop offset={0} stopColor="var(--glow)" stopOpacity={0.5} />
          <stop offset={1} stopColor="var(--glow)" stopOpacity={0} />
        </radialGradient>
        <linearGradient id={`${id}-glass`} x1={0} y1={0} x2={0} y2={1}>
          <stop offset={0} stopColor="var(--glass-lit)" />
          <stop offset={1} stopColor="var(--glow)" />
        </linearGradient>
      </defs>
      {setting === 'street' && <Sky glow={paint.glow} withStars={stars} />}
      {setting === 'street' && <Street />}
      <Chimney />
      <Walls dark={dark} paint={paint} />
      {windows.map((name) => (
        <HouseWindowDrawing
          key={name}
          name={name}
          at={places[name]}
          lit={lights[name]}
          crossed={!dark}
          paint={paint}
        />
      ))}
      <FrontDoor />
      <Bushes />
    </svg>
  );
};
