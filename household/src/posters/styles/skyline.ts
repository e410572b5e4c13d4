import { glow, gradient } from '../colours.ts';
import { creditLine } from '../letters.ts';
import { defineStyle, type Scene, sheet } from '../scene.ts';
import { rays } from '../scenery.ts';
import { disc, rect, repeat, ring } from '../shapes.ts';
import { titleBlock } from '../titles.ts';

type Inks = readonly [dark: string, gold: string, pale: string, mid: string];

/** Stepped towers and rays. */
export const skyline = defineStyle({
  palettes: [
    ['#0b1d26', '#e9b872', '#f6e3b8', '#14384a'],
    ['#1c1024', '#f0915f', '#ffe2b5', '#43204a'],
    ['#10201a', '#d9c27a', '#f5efcf', '#22483b'],
  ],
  paint: (scene, inks) => sky(scene, inks) + towers(scene, inks, 'far') + towers(scene, inks, 'near'),
  letter(scene, [dark, gold, pale]) {
    const { width, height } = scene;
    const base = ground(scene);
    const title = titleBlock(scene.title, 'deco', {
      x: width / 2,
      y: base + 92,
      width: width - 96,
      height: 96,
      align: 'middle',
      anchor: 'middle',
      fill: pale,
      maxSize: 120,
      maxLines: 2,
      lead: 1.25,
    });
    const panel = rect([0, base, width, height - base], dark) + rect([48, base + 1, width - 96, 2], gold);
    return panel + title.svg + creditLine(scene, { x: width / 2, fill: gold, anchor: 'middle' });
  },
});

const ground = (scene: Scene) => scene.height * (scene.isPoster ? 0.735 : 1.02);
const axis = (scene: Scene) => scene.width * (scene.isPoster ? 0.5 : 0.7);

function sky(scene: Scene, [dark, gold, pale, mid]: Inks): string {
  const x = axis(scene);
  const base = ground(scene);
  const sunY = base - 330;
  const beams = rays([x, base - 210], {
    count: 36,
    fill: pale,
    opacity: (index) => (index % 3 ? 0.05 : 0.13),
    reach: scene.width + scene.height,
  });
  const halo = glow(
    scene,
    [x, sunY, 300],
    [
      [0.4, pale, 0.3],
      [1, pale, 0],
    ],
  );
  return (
    sheet(
      scene,
      gradient(scene, [
        [0, dark],
        [0.55, mid],
        [0.85, gold],
      ]),
    ) +
    beams +
    sheet(scene, halo) +
    disc([x, sunY, 178], gold, { opacity: 0.22 }) +
    disc([x, sunY, 132], pale, { opacity: 0.9 }) +
    ring([x, sunY, 152], pale, 3)
  );
}

/** Towers on both sides of the axis, the tallest on it; the near row hides the feet of the far one. */
function towers(scene: Scene, inks: Inks, row: 'far' | 'near'): string {
  const pairs = Math.ceil(scene.width / 2 / 62) + 1;
  const spacing = row === 'near' ? 66 : 58;
  return repeat(pairs + 1, (index) => {
    const fromAxis = pairs - index;
    const sides = fromAxis === 0 ? [1] : [-1, 1];
    return sides
      .map((side) => tower(scene, inks, { row, fromAxis, x: axis(scene) + side * fromAxis * spacing }))
      .join('');
  });
}

type Tower = { row: 'far' | 'near'; fromAxis: number; x: number };

function tower(scene: Scene, [dark, gold, , mid]: Inks, { row, fromAxis, x }: Tower): string {
  const isNear = row === 'near';
  const isSpire = isNear && fromAxis === 0;
  const base = ground(scene);
  const plain = isNear
    ? 150 + 60 * scene.random() - fromAxis * 8
    : 300 + 130 * scene.random() - fromAxis * 22;
  const tall = plain + (isSpire ? 300 : 0);
  if (tall < 40) return '';
  const tiers = isSpire ? 5 : 3;
  const steps = repeat(tiers, (tier) => {
    const wide = (isNear ? 58 : 76) * (1 - tier / (tiers + 0.6));
    const high = tall * (0.55 + (0.45 * tier) / (tiers - 1));
    const windows = repeat(isNear ? 3 : 0, (line) =>
      rect([x - wide / 2 + (wide * (line + 1)) / 4 - 1, base - high + 10, 2, high], gold, {
        opacity: 0.14 + scene.random() * 0.3,
      }),
    );
    return rect([x - wide / 2, base - high, wide, high + scene.height], isNear ? dark : mid) + windows;
  });
  return steps + (isSpire ? rect([x - 2, base - tall - 70, 4, 80], dark) : '');
}
