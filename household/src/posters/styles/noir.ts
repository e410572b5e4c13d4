import { glow, gradient } from '../colours.ts';
import { creditLine } from '../letters.ts';
import { defineStyle, type Scene, sheet } from '../scene.ts';
import { group, path, polygon, rect, repeat, rounded } from '../shapes.ts';
import { titleBlock } from '../titles.ts';

type Inks = readonly [ink: string, light: string, mid: string, pop: string];

/** A hat and a coat, light through blinds. */
export const noir = defineStyle({
  palettes: [
    ['#0d1014', '#d8c9a0', '#2f3d49', '#e04a32'],
    ['#120d10', '#e6bfa2', '#4a2c35', '#f0b541'],
    ['#0b1312', '#cfd8bd', '#25453f', '#f08a4b'],
    ['#101018', '#c9d6e6', '#2c3a5a', '#f3d26b'],
  ],
  paint: (scene, inks) => blinds(scene, inks) + figure(scene, inks),
  letter(scene, [ink, light, , pop]) {
    const { width, height } = scene;
    const shade = gradient(scene, [
      [0, ink, 0],
      [0.35, ink, 1],
    ]);
    const title = titleBlock(scene.title, 'fat', {
      x: 44,
      y: height - 80,
      width: width - 88,
      height: 140,
      align: 'bottom',
      fill: pop,
      maxSize: 104,
      maxLines: 3,
      lead: 1.2,
    });
    return (
      rect([0, height * 0.74, width, height * 0.26], shade) +
      title.svg +
      creditLine(scene, { x: 46, fill: light })
    );
  },
});

const axis = (scene: Scene) => scene.width * (scene.isPoster ? 0.5 : 0.7);

function blinds(scene: Scene, [ink, light, mid]: Inks): string {
  const x = axis(scene);
  const wall = gradient(
    scene,
    [
      [0, mid],
      [1, ink],
    ],
    [1, 0, 0, 1],
  );
  const slats = repeat(24, (index) => {
    const y = (index - 2) * 52;
    const opacity = Math.max(0.1, 0.85 - Math.abs(index - 10) * 0.06);
    return polygon(
      [
        [x - 420, y + 10],
        [x + 480, y - 120],
        [x + 480, y - 94],
        [x - 420, y + 36],
      ],
      light,
      { opacity },
    );
  });
  const darkness = glow(
    scene,
    [x, scene.height * 0.4, scene.height * 0.72],
    [
      [0.3, ink, 0],
      [1, ink, 0.92],
    ],
  );
  return sheet(scene, wall) + slats + sheet(scene, darkness);
}

const coat =
  'M-300 60C-296 -90 -230 -150 -96 -176L-74 -236C-98 -262 -108 -300 -106 -352H106C108 -300 98 -262 74 -236L96 -176C230 -150 296 -90 300 60V400H-300z';
const brim =
  'M-196 -352C-120 -388 120 -388 196 -352C210 -344 204 -330 186 -328C120 -318 -120 -318 -186 -328C-204 -330 -210 -344 -196 -352z';
const crown =
  'M-122 -352C-128 -440 -104 -506 -58 -510C-30 -512 -18 -494 0 -494C18 -494 30 -512 58 -510C104 -506 128 -440 122 -352z';
const band = 'M-124 -378C-60 -394 60 -394 124 -378L122 -352C60 -366 -60 -366 -122 -352z';
const lapels = 'M-96 -176L-10 -60L0 -100L10 -60L96 -176L50 -150L0 -112L-50 -150z';
const tie = 'M0 -112L16 -92L8 -76L22 60H-22L-8 -76L-16 -92z';
const eyes = 'M-60 -300h40M20 -300h40';

function figure(scene: Scene, [ink, light, mid, pop]: Inks): string {
  const y = scene.height * (scene.isPoster ? 0.76 : 1);
  const body = [coat, brim, crown].map((outline) => path(outline, ink)).join('');
  const colours = path(band, pop) + path(lapels, mid) + path(tie, pop);
  const glance = path(eyes, 'none', { stroke: light, 'stroke-width': 5, opacity: 0.9 });
  return group(body + colours + glance, {
    transform: `translate(${rounded(axis(scene))} ${rounded(y)}) scale(${scene.isPoster ? 1 : 1.12})`,
  });
}
