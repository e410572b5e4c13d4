import { glow, gradient } from '../colours.ts';
import { creditLine } from '../letters.ts';
import { defineStyle, type Scene, sheet } from '../scene.ts';
import { land, tree } from '../scenery.ts';
import { disc, fullTurn, group, path, rect, repeat, rounded, trace } from '../shapes.ts';
import { titleBlock } from '../titles.ts';

type Inks = readonly [dark: string, moon: string, mid: string, haze: string];
type Moon = { x: number; y: number; radius: number };

/** A moon, a hill, a crooked tree. */
export const nocturne = defineStyle({
  palettes: [
    ['#0d1512', '#cdd6b0', '#31483d', '#8fa37d'],
    ['#150e1c', '#e6d5c9', '#47304f', '#b28aa0'],
    ['#0c1420', '#dfe6ea', '#2c4560', '#7f9bb5'],
  ],
  paint(scene, inks) {
    const moon: Moon = scene.isPoster
      ? { x: scene.width * 0.56, y: scene.height * 0.36, radius: 232 }
      : { x: scene.width * 0.7, y: scene.height * 0.42, radius: 290 };
    return night(scene, inks, moon) + hill(scene, inks, moon) + bats(scene, inks, moon);
  },
  letter(scene, [, moon, , haze]) {
    const title = titleBlock(scene.title, 'black', {
      x: scene.width / 2,
      y: scene.height - 78,
      width: scene.width - 80,
      height: 150,
      align: 'bottom',
      anchor: 'middle',
      fill: moon,
      maxSize: 152,
      maxLines: 3,
      lead: 1.1,
    });
    return title.svg + creditLine(scene, { x: scene.width / 2, fill: haze, anchor: 'middle' });
  },
});

function night(scene: Scene, [dark, moon, mid, haze]: Inks, { x, y, radius }: Moon): string {
  const { random } = scene;
  const shine = glow(
    scene,
    [x, y, radius * 2],
    [
      [0.3, moon, 0.55],
      [1, moon, 0],
    ],
  );
  const craters = repeat(9, () => {
    const angle = random() * fullTurn;
    const away = random() * radius * 0.75;
    return disc([x + Math.cos(angle) * away, y + Math.sin(angle) * away, 10 + random() * 34], haze, {
      opacity: 0.2,
    });
  });
  const clouds = repeat(5, () => {
    const left = x - radius * 1.5 + random() * radius;
    const top = y - radius * 0.4 + random() * radius * 1.3;
    return rect([left, top, radius * (0.9 + random()), 5 + random() * 12], dark, { opacity: 0.28, rx: 8 });
  });
  const air = sheet(
    scene,
    gradient(scene, [
      [0, dark],
      [0.6, mid],
      [1, haze],
    ]),
  );
  return air + sheet(scene, shine) + disc([x, y, radius], moon) + craters + clouds;
}

function hill(scene: Scene, [dark, moon]: Inks, { x, radius }: Moon): string {
  const { width, height } = scene;
  const horizon = [
    [0, height * 0.76],
    [width * 0.2, height * 0.68],
    [width * 0.45, height * 0.7],
    [width * 0.72, height * 0.62],
    [width, height * 0.74],
  ] as const;
  const house = { x: x + radius * 0.28, y: height * 0.65 };
  const walls = group(
    '<path d="M-46 20V-70L-58 -66L-10 -150L40 -68L30 -70V20z"/><path d="M22 20V-118L14 -116L42 -190L68 -114L60 -116V20z"/>',
    { fill: dark, transform: `translate(${rounded(house.x)} ${rounded(house.y)}) rotate(-3)` },
  );
  const windows = group(
    path(trace`M${house.x - 20} ${house.y - 62}h14v24h-14z`, moon) +
      path(trace`M${house.x + 36} ${house.y - 112}h9v18h-9z`, moon),
    { opacity: 0.85 },
  );
  const trunk = tree(scene, {
    x: scene.isPoster ? 70 : width * 0.44,
    y: height * 0.8,
    angle: -1.42,
    length: height * 0.2,
    width: 26,
    depth: 7,
  });
  return (
    land(scene, horizon, dark) +
    walls +
    windows +
    group(trunk, { stroke: dark, fill: 'none', 'stroke-linecap': 'round' })
  );
}

function bats(scene: Scene, [dark]: Inks, moon: Moon): string {
  const { random } = scene;
  return repeat(5, () => {
    const x = moon.x - moon.radius * 0.9 + random() * moon.radius * 1.2;
    const y = moon.y - moon.radius * 0.7 + random() * moon.radius * 0.8;
    const k = 10 + random() * 16;
    const wings = trace`M${x - k} ${y - k * 0.3}q${k * 0.5} ${-k * 0.4} ${k} ${k * 0.4}q${k * 0.5} ${-k * 0.8} ${k} ${-k * 0.4}`;
    const body = trace`q${-k * 0.6} ${k * 0.1} ${-k} ${k}q${-k * 0.4} ${-k * 0.9} ${-k} ${-k}z`;
    return path(wings + body, dark);
  });
}
