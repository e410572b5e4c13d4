import { clip } from '../colours.ts';
import { creditLine } from '../letters.ts';
import { defineStyle, type Scene, sheet } from '../scene.ts';
import { disc, group, line, path, polygon, repeat, trace } from '../shapes.ts';
import { titleBlock } from '../titles.ts';

type Inks = readonly [ground: string, left: string, right: string, lower: string, ink: string];
type Faces = { r: number; left: { x: number; y: number }; right: { x: number; y: number } };

/** Two faces that overlap, atoms, and a hand-lettered title. */
export const screwball = defineStyle({
  palettes: [
    ['#f5d9c0', '#e4573d', '#1f5560', '#f0b23e', '#2a1a1c'],
    ['#cfe3da', '#ee7d5a', '#26507a', '#f4c650', '#1b2330'],
    ['#f7cfc9', '#c33c5e', '#355f4f', '#f1a94b', '#2c1420'],
    ['#e6e2f2', '#6d4aa0', '#d9774a', '#8fc1a9', '#20182c'],
  ],
  paint(scene, inks) {
    const faces = facesOf(scene);
    return (
      stripes(scene, inks) +
      discs(scene, inks, faces) +
      leftFace(inks, faces) +
      rightFace(inks, faces) +
      hat(inks, faces) +
      atoms(scene, inks)
    );
  },
  letter(scene, [, , , lower, ink]) {
    const { width, height } = scene;
    const wave = path(
      `M0 ${height * 0.7}Q${width * 0.5} ${height * 0.62} ${width} ${height * 0.7}V${height}H0z`,
      lower,
    );
    const title = titleBlock(scene.title, 'script', {
      x: width / 2,
      y: height * 0.82,
      width: width - 84,
      height: 165,
      align: 'middle',
      anchor: 'middle',
      fill: ink,
      maxSize: 150,
      maxLines: 3,
      lead: 1.3,
    });
    const slanted = group(title.svg, { transform: `rotate(-4 ${width / 2} ${height * 0.8})` });
    return wave + slanted + creditLine(scene, { x: width / 2, fill: ink, anchor: 'middle' });
  },
});

function facesOf({ width, height, isPoster }: Scene): Faces {
  const r = isPoster ? 190 : 250;
  const x = width * (isPoster ? 0.5 : 0.68);
  const y = height * (isPoster ? 0.36 : 0.46);
  return { r, left: { x: x - r * 0.48, y }, right: { x: x + r * 0.48, y: y + r * 0.24 } };
}

function stripes(scene: Scene, [ground]: Inks): string {
  const { width, height } = scene;
  const bands = repeat(9, (index) => {
    const x = (width * index) / 8;
    return polygon(
      [
        [x - 60, 0],
        [x - 20, 0],
        [x - 220, height],
        [x - 260, height],
      ],
      '#fff',
      { opacity: 0.2 },
    );
  });
  return sheet(scene, ground) + bands;
}

/** Where the discs overlap, the ink shows. */
function discs(scene: Scene, [, left, right, , ink]: Inks, faces: Faces): string {
  const leftDisc = disc([faces.left.x, faces.left.y, faces.r], left);
  const rightCircle = [faces.right.x, faces.right.y, faces.r] as const;
  const overlap = group(disc(rightCircle, ink), { 'clip-path': clip(scene, leftDisc) });
  return leftDisc + disc(rightCircle, right) + overlap;
}

function leftFace([ground]: Inks, { r, left: { x, y } }: Faces): string {
  const stroke = { stroke: ground, 'stroke-linecap': 'round' };
  const closedEye = (at: number) =>
    path(trace`M${at - 24} ${y - r * 0.16}q24 -21.6 48 0`, 'none', { ...stroke, 'stroke-width': 9 });
  const smile = path(trace`M${x - r * 0.5} ${y + r * 0.3}q${r * 0.26} ${r * 0.24} ${r * 0.5} 0`, 'none', {
    ...stroke,
    'stroke-width': 10,
  });
  return closedEye(x - r * 0.5) + closedEye(x + r * 0.02) + smile;
}

function rightFace([ground]: Inks, { r, right: { x, y } }: Faces): string {
  const mouth = trace`M${x + r * 0.22} ${y + r * 0.36}q${r * 0.16} ${-r * 0.12} ${r * 0.34} ${-r * 0.02}`;
  return (
    disc([x + r * 0.12, y - r * 0.18, 10], ground) +
    disc([x + r * 0.56, y - r * 0.18, 10], ground) +
    path(mouth, 'none', { stroke: ground, 'stroke-width': 10, 'stroke-linecap': 'round' })
  );
}

function hat([, , , , ink]: Inks, { r, left: { x, y } }: Faces): string {
  const brim =
    trace`M${x - r * 0.95} ${y - r * 0.5}Q${x - r * 0.2} ${y - r * 1.02} ${x + r * 0.7} ${y - r * 0.78}` +
    trace`L${x + r * 0.62} ${y - r * 0.62}Q${x - r * 0.2} ${y - r * 0.8} ${x - r * 0.95} ${y - r * 0.5}z`;
  const crown =
    trace`M${x - r * 0.6} ${y - r * 0.72}Q${x - r * 0.5} ${y - r * 1.3} ${x + r * 0.06} ${y - r * 1.3}` +
    trace`Q${x + r * 0.42} ${y - r * 1.26} ${x + r * 0.42} ${y - r * 0.86}z`;
  return path(brim, ink) + path(crown, ink);
}

function atoms(scene: Scene, [, left, right, lower]: Inks): string {
  const { width, height, random } = scene;
  return repeat(7, (index) => {
    const x = width * (0.06 + random() * 0.88);
    const y = height * (random() < 0.5 ? 0.02 + random() * 0.1 : 0.6 + random() * 0.08);
    const reach = 14 + random() * 16;
    const stroke = [lower, left, right][index % 3] ?? lower;
    return repeat(4, (spoke) => {
      const angle = (spoke * Math.PI) / 4;
      const [dx, dy] = [Math.cos(angle) * reach, Math.sin(angle) * reach];
      return line([x + dx, y + dy, x - dx, y - dy], stroke, { 'stroke-width': 5, 'stroke-linecap': 'round' });
    });
  });
}
