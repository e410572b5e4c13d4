import { Fragment, type ReactNode } from 'react';
import type { HouseWindow } from '#lib/lights.ts';

const ink = 'var(--roof)';

/** Who is at home behind each window. */
const scenes: Record<HouseWindow, ReactNode> = {
  plex: (
    <>
      <path d="M8 46v-12q0-6 6-6h26q6 0 6 6v12z" fill={ink} opacity={0.8} />
      <circle cx={18} cy={26} r={5} fill={ink} />
      <circle cx={33} cy={27} r={4.5} fill={ink} />
    </>
  ),
  overseerr: (
    <>
      <path d="M4 46h44v-2H4z" fill={ink} />
      <path d="M8 44v-15h4v15zm6 0v-18h5v18zm7 0v-13h3v13z" fill={ink} opacity={0.8} />
      <circle cx={39} cy={9} r={5} fill={ink} opacity={0.55} />
      <path d="M39 0v5" stroke={ink} strokeWidth={1.5} />
    </>
  ),
  youtube: (
    <>
      <path d="M36 46l-2-11h14l-2 11z" fill={ink} opacity={0.85} />
      <path d="M41 35q-12-4-10-15q8 2 10 15q0-12 9-16q3 11-9 16z" fill={ink} opacity={0.85} />
    </>
  ),
  monitoring: (
    <>
      <path d="M33 46c-1-10 0-16 5-19l-1-6 4 3h4l4-3-1 7c3 4 3 10 2 18z" fill={ink} />
      <path d="M33 44c-7 2-10-3-8-9" stroke={ink} strokeWidth={2.6} fill="none" strokeLinecap="round" />
    </>
  ),
};

const slats = [7, 13.8, 20.6, 27.4, 34.2, 41];

const Shutters = ({ crossed }: { crossed: boolean }) => (
  <>
    <rect width={25} height={46} rx={1.5} fill="var(--glass-dark)" />
    <rect x={27} width={25} height={46} rx={1.5} fill="var(--glass-dark)" />
    {slats.map((y) => (
      <path key={y} d={`M4 ${y}h18M30 ${y}h18`} stroke="var(--wall)" strokeWidth={1.6} />
    ))}
    {crossed && (
      <Fragment>
        <circle cx={54} cy={-2} r={11} fill="var(--wall)" />
        <circle cx={54} cy={-2} r={8.5} fill="var(--down)" />
        <path d="M51 -5l6 6m0-6l-6 6" stroke="var(--bg)" strokeWidth={2} strokeLinecap="round" />
      </Fragment>
    )}
  </>
);

const Glass = ({ name, paint }: { name: HouseWindow; paint: HousePaint }) => (
  <>
    <rect width={52} height={46} rx={1.5} fill={paint.glass} />
    {scenes[name]}
    <path d="M26 0v46M0 20h52" stroke={ink} strokeWidth={2.2} />
    <path d="M-5 49h62" stroke={ink} strokeWidth={4} strokeLinecap="round" />
  </>
);

/** References to the gradients that the house defines. */
export interface HousePaint {
  glow: string;
  glass: string;
}

interface HouseWindowProps {
  name: HouseWindow;
  at: readonly [x: number, y: number];
  lit: boolean;
  /** A cross marks one service that is down; a house that is dark altogether needs none. */
  crossed: boolean;
  paint: HousePaint;
}

export const HouseWindowDrawing = ({ name, at: [x, y], lit, crossed, paint }: HouseWindowProps) => (
  <g transform={`translate(${x} ${y})`}>
    {lit && <circle cx={26} cy={23} r={66} fill={paint.glow} />}
    <rect x={-3} y={-3} width={58} height={52} rx={3} fill={ink} />
    {lit ? <Glass name={name} paint={paint} /> : <Shutters crossed={crossed} />}
  </g>
);
