import { glow, gradient, mix } from '../colours.ts';
import { creditLine } from '../letters.ts';
import { defineStyle, type Scene, sheet } from '../scene.ts';
import { land, person, ridge, tree } from '../scenery.ts';
import { group, path, polygon, rect, repeat, trace } from '../shapes.ts';
import { titleBlock } from '../titles.ts';

type Inks = readonly [light: string, low: string, mid: string, dark: string, text: string];

/** Trunks, mist and shafts of light. */
export const forest = defineStyle({
  palettes: [
    ['#cfd9a5', '#6f9a6a', '#1f4a3a', '#0a1e1a', '#f6f1d2'],
    ['#f0cf95', '#b67a45', '#553322', '#1d100c', '#fff1d3'],
    ['#bcd5dc', '#5f8ba0', '#234459', '#0a1a26', '#f0f6f4'],
  ],
  paint: (scene, inks) =>
    clearing(scene, inks) + repeat(4, (depth) => trees(scene, inks, depth)) + archer(scene, inks),
  letter(scene, [light, , , dark, text]) {
    const { width, height } = scene;
    const shade = gradient(scene, [
      [0, dark, 0],
      [0.7, dark, 0.95],
    ]);
    const title = titleBlock(scene.title, 'slab', {
      x: width / 2,
      y: height - 84,
      width: width - 92,
      height: 140,
      align: 'bottom',
      anchor: 'middle',
      fill: text,
      maxSize: 70,
      maxLines: 4,
      lead: 1.3,
      track: 10,
    });
    const credit = creditLine(scene, { x: width / 2, fill: light, anchor: 'middle' });
    return rect([0, height * 0.6, width, height * 0.4], shade) + title.svg + credit;
  },
});

const clearingX = (scene: Scene) => scene.width * (scene.isPoster ? 0.6 : 0.7);

function clearing(scene: Scene, [light, low, mid, , text]: Inks): string {
  const shine = glow(
    scene,
    [clearingX(scene), scene.height * 0.42, scene.height * 0.5],
    [
      [0, text, 0.95],
      [1, light, 0],
    ],
  );
  return (
    sheet(
      scene,
      gradient(scene, [
        [0, low],
        [0.55, light],
        [1, mid],
      ]),
    ) + sheet(scene, shine)
  );
}

/** One layer of the wood, from the mist (0) to the foreground (3), which leaves the clearing open. */
function trees(scene: Scene, [light, , mid, dark, text]: Inks, depth: number): string {
  const { width, height, random } = scene;
  const tone = mix(mix(light, mid, 0.35 + depth * 0.28), dark, depth === 3 ? 0.95 : depth * 0.2);
  const count = Math.ceil((scene.isPoster ? 9 : 20) - depth * (scene.isPoster ? 1.6 : 3));
  const trunks = repeat(count, (index) => {
    const x = (width * (index + random())) / count;
    const wide = (7 + depth * 11) * (0.7 + random() * 0.7);
    if (depth > 1 && Math.abs(x - clearingX(scene)) < 120) return '';
    const outline = trace`M${x - wide / 2} -10L${x + wide / 2} -10L${x + wide * 0.7} ${height}L${x - wide * 0.8} ${height}z`;
    return path(outline, tone) + (depth > 0 ? bough(scene, { x, depth, tone }) : '');
  });
  const ground = ridge(scene, {
    y: height * (0.74 + depth * 0.055),
    roughness: 50,
    steps: scene.isPoster ? 5 : 10,
  });
  const shafts = repeat(depth < 3 ? 3 : 0, () => {
    const x = clearingX(scene) + (random() - 0.6) * width * 0.6;
    return polygon(
      [
        [x, -10],
        [x + 50, -10],
        [x - 170, height],
        [x - 290, height],
      ],
      text,
      { opacity: 0.07 },
    );
  });
  return trunks + land(scene, ground, tone) + shafts;
}

function bough(scene: Scene, { x, depth, tone }: { x: number; depth: number; tone: string }): string {
  const { random } = scene;
  const branches = tree(scene, {
    x,
    y: scene.height * (0.12 + random() * 0.4),
    angle: random() < 0.5 ? -0.5 : -2.6,
    length: 60 + depth * 26,
    width: 3 + depth * 2.6,
    depth: 4,
  });
  return group(branches, { stroke: tone, fill: 'none', 'stroke-linecap': 'round' });
}

function archer(scene: Scene, [, , , dark]: Inks): string {
  const x = clearingX(scene);
  const y = scene.height * 0.86;
  const bow = path(trace`M${x + 14} ${y - 108}q34 44 0 96`, 'none', { stroke: dark, 'stroke-width': 4 });
  return person({ x: x - 10, y, scale: scene.isPoster ? 0.5 : 0.62 }, dark) + bow;
}
