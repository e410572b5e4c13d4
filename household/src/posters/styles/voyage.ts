import { clip, gradient } from '../colours.ts';
import { creditLine } from '../letters.ts';
import { defineStyle, type Scene, sheet } from '../scene.ts';
import { disc, ellipse, group, path, repeat, rounded, trace } from '../shapes.ts';
import { titleBlock } from '../titles.ts';

type Inks = readonly [dark: string, pale: string, hot: string, mid: string, text: string];
type Planet = { x: number; y: number; r: number };

/** A ringed planet and a long trail. */
export const voyage = defineStyle({
  palettes: [
    ['#0d0b24', '#f2c38b', '#e4684b', '#3f2a6d', '#f7ead4'],
    ['#061a22', '#e8e2b0', '#2fa39a', '#0f4651', '#f5f2dd'],
    ['#1c0a1f', '#f7b8a0', '#d83f6d', '#571f5a', '#fdebdf'],
    ['#10160b', '#f0dca0', '#c9772f', '#3d4a22', '#f6efd8'],
    ['#120d12', '#e9d9d0', '#8d99a8', '#33303f', '#f4efec'],
  ],
  paint(scene, inks) {
    const planet = {
      x: scene.width * (scene.isPoster ? 0.54 : 0.7),
      y: scene.height * (scene.isPoster ? 0.4 : 0.48),
      r: scene.isPoster ? 186 : 250,
    };
    const globe =
      halfRing(inks, planet, 'behind') + surface(scene, inks, planet) + halfRing(inks, planet, 'before');
    return space(scene, inks) + globe + rocket(scene, inks, planet);
  },
  letter(scene, [, pale, , , text]) {
    const title = titleBlock(scene.title, 'geo', {
      x: scene.width / 2,
      y: scene.height - 92,
      width: scene.width - 84,
      height: 150,
      align: 'bottom',
      anchor: 'middle',
      fill: text,
      maxSize: 92,
      maxLines: 3,
      lead: 1.3,
      track: 24,
    });
    return title.svg + creditLine(scene, { x: scene.width / 2, fill: pale, anchor: 'middle', bottom: 40 });
  },
});

function space(scene: Scene, [dark, , , mid, text]: Inks): string {
  const { width, height, random } = scene;
  const stars = repeat(scene.isPoster ? 90 : 190, () =>
    disc([random() * width, random() * height, 0.8 + random() * 1.9], text, {
      opacity: 0.25 + random() * 0.7,
    }),
  );
  return (
    sheet(
      scene,
      gradient(scene, [
        [0, dark],
        [1, mid],
      ]),
    ) + stars
  );
}

const tilt = ({ x, y }: Planet) => `rotate(-18 ${rounded(x)} ${rounded(y)})`;

function halfRing([, pale, hot]: Inks, planet: Planet, half: 'behind' | 'before'): string {
  const { x, y, r } = planet;
  const sweep = half === 'behind' ? 1 : 0;
  const arc = (rx: number, ry: number) => trace`M${x - rx} ${y}A${rx} ${ry} 0 0 ${sweep} ${x + rx} ${y}`;
  return (
    path(arc(r * 1.75, r * 0.42), 'none', { stroke: pale, 'stroke-width': 14, transform: tilt(planet) }) +
    path(arc(r * 1.5, r * 0.33), 'none', { stroke: hot, 'stroke-width': 6, transform: tilt(planet) })
  );
}

function surface(scene: Scene, [dark, pale, hot, mid]: Inks, planet: Planet): string {
  const { x, y, r } = planet;
  const fill = gradient(
    scene,
    [
      [0, pale],
      [0.5, hot],
      [1, mid],
    ],
    [0.2, 0, 0.8, 1],
  );
  const bands = repeat(7, (index) =>
    ellipse([x, y - r + index * r * 0.32, r * 1.3, 8 + scene.random() * 22], index % 2 ? dark : pale, {
      opacity: 0.2,
      transform: tilt(planet),
    }),
  );
  const shadow = disc([x + r * 0.55, y + r * 0.5, r * 1.15], dark, { opacity: 0.34 });
  const globe = disc([x, y, r], fill);
  return globe + group(bands + shadow, { 'clip-path': clip(scene, globe) });
}

function rocket(scene: Scene, [dark, , hot, , text]: Inks, { x, y, r }: Planet): string {
  const from = { x: scene.isPoster ? 84 : scene.width * 0.36, y: scene.height * 0.7 };
  const to = { x: x - r * 1.1, y: y - r * 1.2 };
  const trail = path(trace`M${from.x} ${from.y}Q${from.x} ${to.y + 60} ${to.x} ${to.y}`, 'none', {
    stroke: text,
    'stroke-width': 3,
    'stroke-dasharray': '2 12',
    'stroke-linecap': 'round',
  });
  const ship =
    path('M0 -44C18 -22 20 8 12 26H-12C-20 8 -18 -22 0 -44z', text) +
    path('M-12 10L-26 34L-11 27zM12 10L26 34L11 27z', hot) +
    disc([0, -8, 7], dark);
  return trail + group(ship, { transform: `translate(${rounded(to.x)} ${rounded(to.y)}) rotate(58)` });
}
