import { creditLine } from '../letters.ts';
import { defineStyle, type Scene, sheet } from '../scene.ts';
import { disc, group, path, rect, repeat, ring, rounded } from '../shapes.ts';
import { titleBlock } from '../titles.ts';

type Inks = readonly [sky: string, ink: string, sun: string, sea: string, foam: string];
type Sun = { x: number; y: number; r: number };

/** Rows of waves, a low sun, a small boat. */
export const tide = defineStyle({
  palettes: [
    ['#f2e3c4', '#17384d', '#d8513a', '#6aa0a8', '#f7f0de'],
    ['#a9cfc4', '#123a43', '#ee8f47', '#2f7377', '#f6eed8'],
    ['#e9cdbf', '#3b2c56', '#e7693f', '#8d7ba6', '#fbf0e6'],
    ['#f6d9a8', '#4a1f2b', '#c8452f', '#b9745a', '#fbeed2'],
    ['#c9d4e6', '#1d2546', '#f0c04e', '#5f74a8', '#f2f3f8'],
  ],
  paint(scene, inks) {
    const sun = {
      x: scene.width * (scene.isPoster ? 0.5 : 0.7),
      y: scene.height * 0.5,
      r: scene.isPoster ? 150 : 210,
    };
    return setting(scene, inks, sun) + boat(scene, inks, sun) + waves(scene, inks, sun);
  },
  letter(scene, [, ink, sun, , foam]) {
    const { width, height } = scene;
    const title = titleBlock(scene.title, 'fat', {
      x: width / 2,
      y: height - 112,
      width: width - 90,
      height: 84,
      align: 'middle',
      anchor: 'middle',
      fill: foam,
      maxSize: 96,
      maxLines: 2,
      lead: 1.22,
    });
    return (
      rect([0, height - 178, width, 178], ink) +
      title.svg +
      creditLine(scene, { x: width / 2, fill: sun, anchor: 'middle', bottom: 32 })
    );
  },
});

function setting(scene: Scene, [sky, , sun]: Inks, { x, y, r }: Sun): string {
  const haze = repeat(5, (index) => rect([x - r, y - 60 + index * 17, r * 2, 3 + index * 2], sky));
  return sheet(scene, sky) + disc([x, y - 20, r], sun) + haze;
}

function boat(scene: Scene, [, ink]: Inks, { x, y, r }: Sun): string {
  const hull = path('M-62 0H66L44 34H-44z', ink);
  const sails = path('M-3 -6V-116L58 -14z', ink) + path('M-10 -10V-98L-52 -14z', ink, { opacity: 0.75 });
  const scale = scene.isPoster ? 1 : 1.3;
  return group(hull + sails, {
    transform: `translate(${rounded(x + r * 0.4)} ${rounded(y + 14)}) scale(${scale})`,
  });
}

/** Overlapping rings, each row shifted by half a ring. */
function waves(scene: Scene, [, ink, , sea, foam]: Inks, { y }: Sun): string {
  const r = 56;
  const perRow = Math.ceil(scene.width / (r * 2)) + 2;
  return repeat(9, (row) =>
    repeat(perRow, (index) => {
      const centre = [(index - 1) * r * 2 + (row % 2 ? r : 0), y + 62 + row * 31 + r] as const;
      return (
        disc([...centre, r], ink) +
        ring([...centre, r - 2], foam, 4) +
        ring([...centre, r * 0.68], sea, 7) +
        ring([...centre, r * 0.38], foam, 3)
      );
    }),
  );
}
