import { glow } from '../colours.ts';
import { creditLine } from '../letters.ts';
import { defineStyle, type Scene, sheet } from '../scene.ts';
import { disc, fullTurn, line, polygon, rect, repeat, ring } from '../shapes.ts';
import { titleBlock } from '../titles.ts';

type Inks = readonly [paper: string, red: string, ink: string, dim: string];
type Boiler = { x: number; y: number; r: number };

/** An engine head-on, in three inks. */
export const express = defineStyle({
  palettes: [
    ['#efe2c6', '#c8321f', '#191512', '#8a7a5c'],
    ['#f0dcae', '#14606b', '#161a1d', '#94804d'],
    ['#e9dccb', '#d2691e', '#22150f', '#8f7a68'],
    ['#e4e6da', '#2f5d3a', '#14181a', '#7d8a72'],
  ],
  paint(scene, inks) {
    const boiler = {
      x: scene.width * (scene.isPoster ? 0.53 : 0.7),
      y: scene.height * 0.56,
      r: scene.isPoster ? 178 : 215,
    };
    return (
      speed(scene, inks, boiler) +
      rails(scene, inks, boiler) +
      engine(inks, boiler) +
      lamp(scene, inks, boiler) +
      cowcatcher(inks, boiler)
    );
  },
  letter(scene, [paper, red, ink, dim]) {
    const { width, height } = scene;
    const panel = rect([0, height - 190, width, 190], ink) + rect([0, height - 190, width, 7], red);
    const title = titleBlock(scene.title, 'gothic', {
      x: 44,
      y: height - 112,
      width: width - 88,
      height: 96,
      align: 'middle',
      fill: paper,
      maxSize: 170,
      maxLines: 2,
      lead: 1.12,
    });
    return panel + title.svg + creditLine(scene, { x: 46, fill: dim, bottom: 30 });
  },
});

/** Rays from the boiler and smoke blown back over them. */
function speed(scene: Scene, [paper, red, ink]: Inks, { x, y, r }: Boiler): string {
  const wedge = 0.125;
  const beams = repeat(13, (index) => {
    const angle = -Math.PI / 2 + (index * 2 - 12) * wedge;
    const far = (a: number) => [x + Math.cos(a) * 2000, y + Math.sin(a) * 2000] as const;
    return polygon([[x, y], far(angle), far(angle + wedge)], red, { opacity: 0.92 });
  });
  const smoke = repeat(11, (index) => {
    const along = index / 10;
    const centreX = x - r * 0.2 - along * r * 1.5 + (scene.random() - 0.5) * 40;
    const size = 34 + along * 96 + scene.random() * 20;
    return disc([centreX, y - r * 1.35 - along * r * 1.15, size], index % 2 ? ink : '#3a322b');
  });
  return sheet(scene, paper) + beams + smoke;
}

function rails({ width, height }: Scene, [, , ink, dim]: Inks, { x, y, r }: Boiler): string {
  const bank = polygon(
    [
      [0, height],
      [0, height * 0.86],
      [width, height * 0.8],
      [width, height],
    ],
    ink,
  );
  const tracks = [-2, 2].map((side) =>
    line([x + side * 16, y + r, x + side * 190, height + 60], dim, { 'stroke-width': 12 }),
  );
  const sleepers = repeat(6, (index) =>
    rect([x - 80 - index * 62, y + r + 40 + index * index * 9, 160 + index * 124, 7 + index * 3], dim, {
      opacity: 0.55,
    }),
  );
  return bank + tracks.join('') + sleepers;
}

function engine([paper, red, ink, dim]: Inks, { x, y, r }: Boiler): string {
  const chimney =
    rect([x - r * 0.2, y - r * 1.62, r * 0.4, r * 0.8], ink) +
    rect([x - r * 0.3, y - r * 1.7, r * 0.6, r * 0.2], ink);
  const buffer = rect([x - r * 1.12, y + r * 0.62, r * 2.24, r * 0.22], red);
  const face =
    disc([x, y, r], ink) +
    ring([x, y, r * 0.92], dim, 4) +
    ring([x, y, r * 0.74], paper, 3) +
    disc([x, y, r * 0.58], red) +
    ring([x, y, r * 0.44], paper, 6) +
    disc([x, y, r * 0.2], ink) +
    disc([x, y, r * 0.09], paper);
  const rivets = repeat(20, (index) => {
    const angle = (index / 20) * fullTurn;
    return disc([x + Math.cos(angle) * r * 0.83, y + Math.sin(angle) * r * 0.83, 5.5], dim);
  });
  return chimney + buffer + face + rivets;
}

function lamp(scene: Scene, [paper, , ink]: Inks, { x, y, r }: Boiler): string {
  const lampY = y - r * 1.16;
  const shine = glow(
    scene,
    [x, lampY, r * 1.3],
    [
      [0, '#fff3cf', 0.85],
      [0.25, '#fff3cf', 0.3],
      [1, '#fff3cf', 0],
    ],
  );
  return disc([x, lampY, r * 0.27], ink) + disc([x, lampY, r * 0.2], paper) + sheet(scene, shine);
}

function cowcatcher([paper, , ink]: Inks, { x, y, r }: Boiler): string {
  const plate = polygon(
    [
      [x - r * 0.95, y + r * 0.84],
      [x + r * 0.95, y + r * 0.84],
      [x + r * 0.42, y + r * 1.4],
      [x - r * 0.42, y + r * 1.4],
    ],
    ink,
  );
  const bars = repeat(7, (index) => {
    const from = index - 3;
    return line([x + from * r * 0.27, y + r * 0.86, x + from * r * 0.12, y + r * 1.38], paper, {
      'stroke-width': 5,
    });
  });
  return plate + bars;
}
