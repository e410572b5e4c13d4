import { glow, mix } from '../colours.ts';
import { creditLine } from '../letters.ts';
import { defineStyle, type Scene, sheet } from '../scene.ts';
import { person } from '../scenery.ts';
import { rect, repeat } from '../shapes.ts';
import { titleStack } from '../titles.ts';

type Inks = readonly [ink: string, light: string, pale: string];

/** The title fills the sheet; people come out of the light below it. */
export const colossus = defineStyle({
  palettes: [
    ['#0b0d0b', '#b7d84b', '#e9f0c9'],
    ['#120708', '#e2402f', '#f7dfca'],
    ['#07090f', '#7fb4e8', '#e6eef6'],
  ],
  paint(scene, inks) {
    const [ink] = inks;
    return (
      sheet(scene, ink) +
      light(scene, inks) +
      crowd(scene, inks) +
      rect([0, horizon(scene) + 92, scene.width, scene.height], ink)
    );
  },
  letter(scene, [ink, , pale]) {
    const title = titleStack(scene.title, 'gothic', {
      x: 42,
      y: 46,
      width: scene.width - 84,
      height: scene.height * 0.58,
      fill: pale,
      gap: 15,
    });
    return (
      title.svg +
      rect([0, scene.height - 76, scene.width, 76], ink) +
      creditLine(scene, { x: 44, fill: pale, bottom: 34 })
    );
  },
});

const horizon = (scene: Scene) => scene.height * 0.86;

function light(scene: Scene, [, tone, pale]: Inks): string {
  const x = scene.width * (scene.isPoster ? 0.5 : 0.68);
  const shine = glow(
    scene,
    [x, horizon(scene), scene.height * 0.62],
    [
      [0, pale, 1],
      [0.25, tone, 0.95],
      [0.7, tone, 0.18],
      [1, tone, 0],
    ],
  );
  return sheet(scene, shine);
}

/** Two rows: the far one in half-tone, the near one in full ink. */
function crowd(scene: Scene, [ink, tone]: Inks): string {
  const { random, width } = scene;
  const perRow = scene.isPoster ? 11 : 23;
  const rows = [
    { scale: 0.62, drop: 34, fill: mix(ink, tone, 0.3) },
    { scale: 0.98, drop: 118, fill: ink },
  ];
  return rows
    .map((row) =>
      repeat(perRow, (index) => {
        const x = (width * (index + 0.5 + (random() - 0.5) * 0.7)) / perRow;
        const scale = row.scale * (0.86 + random() * 0.26);
        return person({ x, y: horizon(scene) + row.drop, scale, lean: (random() - 0.5) * 13 }, row.fill);
      }),
    )
    .join('');
}
