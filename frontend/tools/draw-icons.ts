/**
 * Draws the icons of the installed app from the mark: `node frontend/tools/draw-icons.ts`.
 * The results lie in `public/icons`; run it again when the mark changes.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { markSvg } from '../src/components/mark-svg.ts';
import { allLit } from '../src/lib/lights.ts';

const night = '#130d14';
const publicFolder = join(import.meta.dirname, '../public');

interface IconShape {
  file: string;
  sizePx: number;
  /** How much of the square the house fills; maskable icons lose up to a fifth at each edge. */
  share: number;
}

const shapes: readonly IconShape[] = [
  { file: 'mark-192.png', sizePx: 192, share: 0.78 },
  { file: 'mark-512.png', sizePx: 512, share: 0.78 },
  { file: 'mark-maskable-512.png', sizePx: 512, share: 0.56 },
  { file: 'apple-touch.png', sizePx: 180, share: 0.7 },
];

const mark = Buffer.from(markSvg(allLit));

for (const { file, sizePx, share } of shapes) {
  const house = await sharp(mark, { density: 1200 })
    .resize(Math.round(sizePx * share))
    .toBuffer();
  await sharp({ create: { width: sizePx, height: sizePx, channels: 3, background: night } })
    .composite([{ input: house }])
    .png({ palette: true, compressionLevel: 9 })
    .toFile(join(publicFolder, 'icons', file));
}
await writeFile(join(publicFolder, 'mark.svg'), `${markSvg(allLit)}\n`);
