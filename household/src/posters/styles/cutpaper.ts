import { creditLine } from '../letters.ts';
import { defineStyle, type Scene, sheet } from '../scene.ts';
import { person } from '../scenery.ts';
import { fullTurn, type Point, polygon, repeat } from '../shapes.ts';
import { titleBlock } from '../titles.ts';

type Inks = readonly [ground: string, ink: string, paper: string, pop: string];

/** Torn bars of coloured paper and a title that will not sit still. */
export const cutpaper = defineStyle({
  palettes: [
    ['#e8562a', '#12100f', '#f6ead2', '#f2b33d'],
    ['#127a80', '#0f1113', '#f4ecd8', '#f0603f'],
    ['#d8a11d', '#17130d', '#fbf3dd', '#b5322c'],
    ['#b92b4c', '#140b10', '#f8ead9', '#efa23a'],
  ],
  paint(scene, inks) {
    const [ground, ink, paper] = inks;
    const [x, y] = centre(scene);
    const fallen = person(
      { x: x + 40, y: y + 62, scale: 0.62, lean: -18 },
      scene.random() < 0.5 ? ink : paper,
    );
    return sheet(scene, ground) + spiral(scene, inks) + fallen + scraps(scene, inks);
  },
  letter(scene, [, ink, paper, pop]) {
    const { width, height, random } = scene;
    const title = titleBlock(scene.title, 'gothic', {
      x: width / 2,
      y: height * 0.845,
      width: width - 110,
      height: 170,
      align: 'middle',
      anchor: 'middle',
      fill: paper,
      maxSize: 190,
      maxLines: 3,
      track: 12,
      tilt: () => ({ drop: (random() - 0.5) * 16, turn: (random() - 0.5) * 7 }),
    });
    const strip = torn(scene, [-10, height * 0.71, width + 20, height * 0.32], ink);
    return strip + title.svg + creditLine(scene, { x: width / 2, fill: pop, anchor: 'middle', bottom: 30 });
  },
});

function centre({ width, height, isPoster }: Scene): Point {
  return isPoster ? [width * 0.5, height * 0.36] : [width * 0.7, height * 0.5];
}

/** Rough shapes inside one another, each turned a little further. */
function spiral(scene: Scene, [, ink, paper, pop]: Inks): string {
  const { random } = scene;
  const [x, y] = centre(scene);
  const sides = 7 + Math.floor(random() * 4);
  return repeat(9, (layer) => {
    const radius = (scene.isPoster ? 300 : 430) * (1 - layer * 0.108);
    const turn = layer * 0.21 + random() * 0.1;
    const corners = Array.from({ length: sides }, (_, side): Point => {
      const angle = (side / sides) * fullTurn + turn;
      const reach = radius * (0.86 + random() * 0.24);
      return [x + Math.cos(angle) * reach + layer * 5, y + Math.sin(angle) * reach * 0.94];
    });
    return polygon(corners, [ink, paper, ink, pop][layer % 4] ?? ink);
  });
}

function scraps(scene: Scene, [, ink, paper, pop]: Inks): string {
  const { random, height } = scene;
  return repeat(4, (index) =>
    torn(
      scene,
      [-20 + random() * 60, height * 0.03 + index * height * 0.24, 60 + random() * 120, 16 + random() * 18],
      [pop, paper, ink][index % 3] ?? pop,
    ),
  );
}

/** A strip of paper with torn long edges. */
function torn({ random }: Scene, box: readonly [number, number, number, number], fill: string): string {
  const [x, y, width, height] = box;
  const steps = [0, 1, 2, 3, 4, 5];
  const upper = steps.map((step): Point => [x + (width * step) / 5, y + (random() - 0.5) * 20]);
  const lower = steps.map(
    (step): Point => [
      x + width - (width * step) / 5 + (random() - 0.5) * 12,
      y + height + (random() - 0.5) * 20,
    ],
  );
  return polygon([...upper, ...lower], fill);
}
