import type { Scene } from './scene.ts';
import { rounded } from './shapes.ts';

export type Stop = readonly [offset: number, colour: string, opacity?: number];

/** A linear fill, from top to bottom unless the direction says otherwise; the answer goes into `fill`. */
export function gradient(
  scene: Scene,
  stops: readonly Stop[],
  direction: readonly number[] = [0, 0, 0, 1],
): string {
  const id = nextId(scene);
  const [x1, y1, x2, y2] = direction;
  scene.definitions.push(
    `<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stops.map(written).join('')}</linearGradient>`,
  );
  return `url(#${id})`;
}

/** A round fill around a point of the sheet. */
export function glow(
  scene: Scene,
  circle: readonly [x: number, y: number, radius: number],
  stops: readonly Stop[],
): string {
  const id = nextId(scene);
  const [x, y, radius] = circle.map(rounded);
  scene.definitions.push(
    `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" cx="${x}" cy="${y}" r="${radius}">${stops.map(written).join('')}</radialGradient>`,
  );
  return `url(#${id})`;
}

/** Keeps what is drawn inside a shape; the answer goes into `clip-path`. */
export function clip(scene: Scene, shape: string): string {
  const id = nextId(scene);
  scene.definitions.push(`<clipPath id="${id}">${shape}</clipPath>`);
  return `url(#${id})`;
}

/** The colour `share` of the way from one hexadecimal colour to another. */
export function mix(from: string, to: string, share: number): string {
  const bounded = Math.min(1, Math.max(0, share));
  const channel = (colour: string, index: number) =>
    Number.parseInt(colour.slice(1 + index * 2, 3 + index * 2), 16);
  const mixed = [0, 1, 2].map((index) => {
    const start = channel(from, index);
    return Math.round(start + (channel(to, index) - start) * bounded);
  });
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

const nextId = (scene: Scene) => `${scene.id}${scene.definitions.length}`;

function written([offset, colour, opacity]: Stop): string {
  return `<stop offset="${offset}" stop-color="${colour}"${opacity === undefined ? '' : ` stop-opacity="${opacity}"`}/>`;
}
