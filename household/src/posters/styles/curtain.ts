import { glow, gradient, mix } from '../colours.ts';
import { creditLine } from '../letters.ts';
import { defineStyle, type Scene, sheet } from '../scene.ts';
import { person } from '../scenery.ts';
import { ellipse, group, line, path, polygon, rect, repeat, rounded, trace } from '../shapes.ts';
import { titleBlock } from '../titles.ts';

type Inks = readonly [mid: string, light: string, dark: string, gold: string];

/** A curtain, a spotlight, a top hat. */
export const curtain = defineStyle({
  palettes: [
    ['#7d1626', '#c93a3f', '#2a070e', '#f7d99a'],
    ['#1a4a4e', '#3a8a83', '#071c1f', '#f6dfa6'],
    ['#4a2170', '#8850a8', '#190a29', '#f8d6a8'],
    ['#7a4a12', '#c98a34', '#2b1803', '#fbe6b0'],
  ],
  paint: (scene, inks) =>
    folds(scene, inks) + stage(scene, inks) + performer(scene, inks) + swags(scene, inks),
  letter(scene, [, , , gold]) {
    const title = titleBlock(scene.title, 'deco', {
      x: scene.width / 2,
      y: scene.height * 0.315,
      width: scene.width - 110,
      height: 190,
      align: 'middle',
      anchor: 'middle',
      fill: gold,
      maxSize: 96,
      maxLines: 3,
      lead: 1.3,
    });
    return title.svg + creditLine(scene, { x: scene.width / 2, fill: gold, anchor: 'middle', bottom: 34 });
  },
});

const axis = (scene: Scene) => scene.width * (scene.isPoster ? 0.5 : 0.7);
const floorOf = (scene: Scene) => scene.height * (scene.isPoster ? 0.82 : 0.84);

function folds(scene: Scene, [mid, light, dark]: Inks): string {
  const { width, height } = scene;
  const count = scene.isPoster ? 9 : 22;
  const cloth = gradient(
    scene,
    [
      [0, dark],
      [0.3, mid],
      [0.55, light],
      [0.7, mid],
      [1, dark],
    ],
    [0, 0, 1, 0],
  );
  const vignette = glow(
    scene,
    [axis(scene), height * 0.42, height * 0.66],
    [
      [0, dark, 0],
      [0.45, dark, 0.25],
      [1, dark, 0.94],
    ],
  );
  return (
    sheet(scene, dark) +
    repeat(count, (index) =>
      rect([(width * index) / count - 1, 0, width / count + 2, floorOf(scene)], cloth),
    ) +
    rect([0, 0, width, floorOf(scene)], vignette)
  );
}

function stage(scene: Scene, [, , dark, gold]: Inks): string {
  const x = axis(scene);
  const floor = floorOf(scene);
  const beam = gradient(scene, [
    [0, gold, 0.34],
    [1, gold, 0.1],
  ]);
  const boards = gradient(scene, [
    [0, mix(dark, gold, 0.2)],
    [1, dark],
  ]);
  const gaps = repeat(9, (index) =>
    line([x + (index - 4) * 40, floor, x + (index - 4) * 170, scene.height + 90], dark, {
      'stroke-width': 2,
      opacity: 0.6,
    }),
  );
  return (
    polygon(
      [
        [x - 30, -20],
        [x + 30, -20],
        [x + 250, floor + 20],
        [x - 250, floor + 20],
      ],
      beam,
    ) +
    rect([0, floor, scene.width, scene.height - floor], boards) +
    gaps +
    ellipse([x, floor + 26, 252, 46], gold, { opacity: 0.72 })
  );
}

function performer(scene: Scene, [, , dark]: Inks): string {
  const place = { x: axis(scene), y: floorOf(scene) + 32 };
  const topHat = rect([-27, -300, 54, 52], dark, { rx: 4 }) + rect([-44, -254, 88, 9], dark, { rx: 4 });
  return (
    person({ ...place, scale: 1.32 }, dark) +
    group(topHat, { transform: `translate(${rounded(place.x)} ${rounded(place.y)})` })
  );
}

function swags(scene: Scene, [mid, , , gold]: Inks): string {
  const count = scene.isPoster ? 5 : 12;
  const wide = scene.width / count;
  return repeat(count, (index) => {
    const x = index * wide;
    const cloth = path(trace`M${x} 0H${x + wide}V40Q${x + wide / 2} 150 ${x} 40z`, mid);
    return (
      cloth +
      path(trace`M${x} 40Q${x + wide / 2} 150 ${x + wide} 40`, 'none', { stroke: gold, 'stroke-width': 7 })
    );
  });
}
