import type { HousePaint } from './house-window.tsx';

/** Chimney with the nest and the bird that give the portal its name. */
export const Chimney = () => (
  <>
    <path d="M376 100V34h30v90z" fill="var(--roof)" />
    <path d="M362 33q29 18 58 0l-8-9q-21 9-42 0z" fill="var(--roof)" />
    <path
      d="M366 28q25 12 50 0M370 24q22 9 42 1M362 32l10-6m46 6-9-7"
      stroke="var(--tree)"
      strokeWidth={2}
      fill="none"
      strokeLinecap="round"
    />
    <path
      d="M380 24c0-8 8-13 17-10l6-8c3-4 8-3 9 0l10 3-9 3c0 8-7 14-16 15h-9q-8 0-8-3z"
      fill="var(--roof)"
    />
  </>
);

export const Walls = ({ dark, paint }: { dark: boolean; paint: HousePaint }) => (
  <>
    <path d="M216 128h208v178H216z" fill="var(--wall)" />
    <path d="M196 140 320 38l124 102-9 10L320 58 205 150z" fill="var(--roof)" />
    <path d="M216 141 320 58l104 83v8H216z" fill="var(--wall)" />
    {!dark && <circle cx={320} cy={106} r={40} fill={paint.glow} opacity={0.8} />}
    <circle cx={320} cy={106} r={15} fill="var(--roof)" />
    <circle cx={320} cy={106} r={12} fill={dark ? 'var(--glass-dark)' : paint.glass} />
    <path d="M320 94v24M308 106h24" stroke="var(--roof)" strokeWidth={2} />
  </>
);

export const FrontDoor = () => (
  <>
    <path d="M304 306v-58q0-16 16-16t16 16v58z" fill="var(--roof)" />
    <path d="M309 306v-57q0-12 11-12t11 12v57z" fill="var(--wall-side)" />
    <circle cx={327} cy={274} r={1.8} fill="var(--glow)" />
  </>
);
