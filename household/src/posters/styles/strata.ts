import { gradient, mix } from '../colours.ts';
import { creditLine } from '../letters.ts';
import { defineStyle, type Scene, sheet } from '../scene.ts';
import { land, person, ridge, tree } from '../scenery.ts';
import { disc, group, repeat } from '../shapes.ts';
import { titleBlock } from '../titles.ts';

type Inks = readonly [sky: string, low: string, mid: string, dark: string, sun: string];

/** Ridges fading into weather. */
export const strata = defineStyle({
  palettes: [
    ['#f6c78b', '#e07a4b', '#6b2f3c', '#241420', '#fff0d2'],
    ['#d9e3d2', '#7fa69a', '#2f5a5f', '#0f2229', '#fdf7e3'],
    ['#f3d3c8', '#b0708f', '#4f3a70', '#181430', '#fff3e6'],
    ['#f4e3b2', '#8fae6b', '#3f6b4a', '#16281f', '#fffbe6'],
    ['#cfe3ef', '#6f9cc0', '#33517a', '#101c30', '#fff4e2'],
  ],
  paint: (scene, inks) => sky(scene, inks) + ridges(scene, inks) + traveller(scene, inks),
  letter(scene, [, , , dark, sun]) {
    const title = titleBlock(scene.title, 'slab', {
      x: scene.width / 2,
      y: 62,
      width: scene.width - 92,
      height: 150,
      anchor: 'middle',
      fill: dark,
      maxSize: 74,
      maxLines: 3,
      lead: 1.3,
      track: 30,
    });
    return title.svg + creditLine(scene, { x: scene.width / 2, fill: sun, anchor: 'middle' });
  },
});

function sky(scene: Scene, [pale, low, mid, , sun]: Inks): string {
  const x = scene.width * (scene.isPoster ? 0.62 : 0.7);
  const y = scene.height * 0.42;
  const air = gradient(scene, [
    [0, mix(mid, pale, 0.6)],
    [0.45, pale],
    [0.8, low],
  ]);
  return (
    sheet(scene, air) +
    disc([x, y, scene.isPoster ? 104 : 140], sun) +
    disc([x, y, scene.isPoster ? 160 : 220], sun, { opacity: 0.25 })
  );
}

function ridges(scene: Scene, [, low, mid, dark]: Inks): string {
  return repeat(6, (index) => {
    const near = index / 5;
    const horizon = ridge(scene, {
      y: scene.height * (0.46 + near * 0.4),
      roughness: 130 - near * 30,
      steps: scene.isPoster ? 6 : 11,
    });
    return land(scene, horizon, mix(mix(low, mid, near * 1.6), dark, near * 1.3 - 0.3));
  });
}

function traveller(scene: Scene, [, , , dark]: Inks): string {
  const { width, height, isPoster } = scene;
  const walker = person({ x: width * (isPoster ? 0.28 : 0.56), y: height * 0.845, scale: 0.34 }, dark);
  const branches = tree(scene, {
    x: width * (isPoster ? 0.84 : 0.86),
    y: height * 0.87,
    angle: -1.6,
    length: height * 0.075,
    width: 11,
    depth: 6,
  });
  return walker + group(branches, { stroke: dark, fill: 'none', 'stroke-linecap': 'round' });
}
