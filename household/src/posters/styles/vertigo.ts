import { glow } from '../colours.ts';
import { creditLine } from '../letters.ts';
import { defineStyle, type Scene, sheet } from '../scene.ts';
import { person } from '../scenery.ts';
import { disc, ellipse, repeat, ring, rounded } from '../shapes.ts';
import { titleBlock } from '../titles.ts';

type Inks = readonly [ground: string, pale: string, ink: string];
type Eye = { x: number; y: number; r: number };

/** Turning ellipses and one falling figure. */
export const vertigo = defineStyle({
  palettes: [
    ['#c7361f', '#f7ead6', '#14100f'],
    ['#1f3f5b', '#f1e2c0', '#0d1219'],
    ['#5b2150', '#f5d8c0', '#170a17'],
    ['#2c5a43', '#f3ecca', '#0d1711'],
  ],
  paint(scene, inks) {
    const eye = {
      x: scene.width * (scene.isPoster ? 0.5 : 0.69),
      y: scene.height * (scene.isPoster ? 0.39 : 0.5),
      r: scene.isPoster ? 262 : 380,
    };
    const fall = {
      x: eye.x + eye.r * 0.42,
      y: eye.y + eye.r * 0.72,
      scale: scene.isPoster ? 0.85 : 1.1,
      lean: 27,
    };
    return ground(scene, inks, eye) + whirl(scene, inks, eye) + person(fall, inks[2]);
  },
  letter(scene, [, pale]) {
    const title = titleBlock(scene.title, 'fat', {
      x: scene.width / 2,
      y: scene.height - 84,
      width: scene.width - 90,
      height: 138,
      align: 'bottom',
      anchor: 'middle',
      fill: pale,
      maxSize: 100,
      maxLines: 3,
      lead: 1.22,
    });
    return title.svg + creditLine(scene, { x: scene.width / 2, fill: pale, anchor: 'middle' });
  },
});

function ground(scene: Scene, [colour]: Inks, { x, y }: Eye): string {
  const depth = glow(
    scene,
    [x, y, scene.height * 0.9],
    [
      [0, '#fff', 0.12],
      [0.6, '#000', 0],
      [1, '#000', 0.45],
    ],
  );
  return sheet(scene, colour) + sheet(scene, depth);
}

function whirl(scene: Scene, [colour, pale, ink]: Inks, { x, y, r }: Eye): string {
  const turns = 34;
  const squash = 0.3 + scene.random() * 0.16;
  const ellipses = repeat(turns, (index) =>
    ellipse([x, y, r, r * squash], 'none', {
      stroke: pale,
      'stroke-width': 1.8,
      opacity: 0.82,
      transform: `rotate(${rounded((index * 180) / turns)} ${rounded(x)} ${rounded(y)})`,
    }),
  );
  const pupil =
    disc([x, y, r * squash * 0.96], colour) +
    ring([x, y, r * squash * 0.82], pale, 2) +
    disc([x, y, r * squash * 0.6], ink) +
    disc([x, y, r * squash * 0.2], pale);
  return ellipses + pupil;
}
