import { creditLine } from '../letters.ts';
import { defineStyle, pick, type Scene, sheet } from '../scene.ts';
import { disc, path, rect, repeat, trace } from '../shapes.ts';
import { titleBlock } from '../titles.ts';

type Inks = readonly [ground: string, ...tones: string[]];
type Cell = { x: number; y: number; size: number };

/** A grid of quarter circles, discs and stripes. */
export const grid = defineStyle({
  palettes: [
    ['#ece5d8', '#d9482b', '#1d3b53', '#e6a92f', '#171513'],
    ['#13201f', '#e3d9bd', '#4b8f82', '#e27d4a', '#f3ecd9'],
    ['#e7ddea', '#5a3a78', '#e0623f', '#22304f', '#19131d'],
    ['#f3e6c8', '#275d4c', '#c14a3a', '#efb64d', '#1a1c18'],
    ['#1b1d33', '#f2c14e', '#e05a47', '#7fb7be', '#f4efe2'],
  ],
  paint(scene, inks) {
    const size = scene.isPoster ? 129 : 150;
    const left = scene.isPoster ? 42 : scene.width - size * 8;
    const top = scene.isPoster ? 300 : 0;
    const [columns, rows] = scene.isPoster ? [4, 4] : [8, 6];
    const cells = repeat(rows, (row) =>
      repeat(columns, (column) =>
        fillCell(scene, inks, { x: left + column * size, y: top + row * size, size }),
      ),
    );
    return sheet(scene, inks[0]) + cells;
  },
  letter(scene, inks) {
    const ink = inks[4];
    const title = titleBlock(scene.title, 'geo', {
      x: 42,
      y: 50,
      width: scene.width - 84,
      height: 180,
      fill: ink,
      maxSize: 96,
      maxLines: 3,
      lead: 1.22,
    });
    return title.svg + creditLine(scene, { x: 42, fill: ink, bottom: 40 });
  },
});

function fillCell({ random }: Scene, [ground, ...tones]: Inks, { x, y, size }: Cell): string {
  const tone = pick(tones, random);
  const chance = random();
  if (chance < 0.12) return '';
  if (chance < 0.24) {
    return (
      disc([x + size / 2, y + size / 2, size / 2], tone) +
      disc([x + size / 2, y + size / 2, size / 5], ground)
    );
  }
  if (chance < 0.34) return repeat(5, (stripe) => rect([x, y + (stripe * size) / 5, size, size / 10], tone));
  const backing = chance > 0.8 ? rect([x, y, size, size], pick(tones, random)) : '';
  return backing + quarterCircle({ x, y, size }, Math.floor(random() * 4), tone);
}

/** A quarter of a disc around one of the four corners, clockwise from the upper left. */
function quarterCircle({ x, y, size }: Cell, corner: number, tone: string): string {
  const corners = [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
  ] as const;
  const [centre, from, to] = [
    corners[corner] ?? corners[0],
    corners[(corner + 1) % 4] ?? corners[1],
    corners[(corner + 3) % 4] ?? corners[3],
  ];
  return path(
    trace`M${centre[0]} ${centre[1]}L${from[0]} ${from[1]}A${size} ${size} 0 0 1 ${to[0]} ${to[1]}z`,
    tone,
  );
}
