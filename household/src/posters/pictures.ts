import { LRUCache } from 'lru-cache';
import sharp from 'sharp';
import { backdropSize, drawBackdrop, drawPoster, posterSize, type Subject } from './draw.ts';

export type Drawn = { readonly kind: 'poster' | 'backdrop'; readonly subject: Subject };

/** What a picture is made from: it is drawn, put together, or lies somewhere. */
export type Source =
  | Drawn
  /** Four posters in one; fewer than four show the first alone. */
  | { readonly kind: 'composite'; readonly parts: readonly Drawn[] }
  /** A picture that somebody uploaded or put beside a video. The name tells it from all others. */
  | { readonly kind: 'stored'; readonly name: string; readonly read: () => Promise<Buffer> };

export type Size = { readonly width: number; readonly height: number };

export interface Pictures {
  /** The size that it has by itself. */
  sizeOf(source: Source): Promise<Size>;
  /** The picture as JPEG, filling exactly the size that was asked for. */
  render(source: Source, size: Size): Promise<Buffer>;
}

const cacheBytes = 24 * 1024 * 1024;
const quality = 82;
const dotsPerInchOfSvg = 72;
const mostPixels = 50_000_000;

/** Draws on demand and keeps the most recently used pictures in memory. */
export function createPictures(): Pictures {
  // Nothing is drawn twice, so libvips need not remember; one thread a picture keeps the memory low.
  sharp.cache(false);
  sharp.concurrency(1);
  const inTurn = createQueue();
  const cache = new LRUCache<string, Buffer, { source: Source; size: Size }>({
    maxSize: cacheBytes,
    sizeCalculation: (jpeg) => jpeg.length,
    fetchMethod: (_key, _stale, { context }) => inTurn(() => toJpeg(context.source, context.size)),
  });
  return {
    sizeOf,
    async render(source, size) {
      const key = [nameOf(source), size.width, size.height].join('|');
      const jpeg = await cache.fetch(key, { context: { source, size } });
      if (!jpeg) throw new Error(`Nothing was drawn for ${key}`);
      return jpeg;
    },
  };
}

async function sizeOf(source: Source): Promise<Size> {
  if (source.kind === 'backdrop') return backdropSize;
  if (source.kind !== 'stored') return posterSize;
  const { width, height } = await sharp(await source.read(), { limitInputPixels: mostPixels }).metadata();
  return { width, height };
}

function nameOf(source: Source): string {
  switch (source.kind) {
    case 'poster':
    case 'backdrop': {
      const { title, year, genre, credit } = source.subject;
      return [source.kind, title, year, genre, credit].join('|');
    }
    case 'composite':
      return `composite of ${source.parts.map(nameOf).join('|')}`;
    case 'stored':
      return source.name;
  }
}

async function toJpeg(source: Source, size: Size): Promise<Buffer> {
  switch (source.kind) {
    case 'poster':
    case 'backdrop':
      return draw(source, size);
    case 'composite':
      return putTogether(source.parts, size);
    case 'stored':
      return sharp(await source.read(), { limitInputPixels: mostPixels })
        .rotate()
        .resize(size.width, size.height, { fit: 'cover' })
        .flatten()
        .jpeg({ quality })
        .toBuffer();
  }
}

function draw({ kind, subject }: Drawn, { width, height }: Size): Promise<Buffer> {
  const svg = kind === 'poster' ? drawPoster(subject) : drawBackdrop(subject);
  const drawnHeight = 900;
  const density = Math.min(144, Math.ceil((dotsPerInchOfSvg * height) / drawnHeight));
  return sharp(Buffer.from(svg), { density })
    .resize(width, height, { fit: 'cover' })
    .jpeg({ quality })
    .toBuffer();
}

async function putTogether(parts: readonly Drawn[], size: Size): Promise<Buffer> {
  const [only, ...others] = parts.slice(0, 4);
  if (!only) throw new Error('A composite needs a part');
  if (others.length < 3) return draw(only, size);
  const quarter = { width: Math.ceil(size.width / 2), height: Math.ceil(size.height / 2) };
  const quarters = [];
  for (const [position, part] of [only, ...others].entries()) {
    const left = position % 2 === 0 ? 0 : size.width - quarter.width;
    const top = position < 2 ? 0 : size.height - quarter.height;
    quarters.push({ input: await draw(part, quarter), left, top });
  }
  return sharp({ create: { ...size, channels: 3, background: '#000' } })
    .composite(quarters)
    .jpeg({ quality })
    .toBuffer();
}

/** Runs one task after the other: drawing side by side costs memory that is never given back. */
function createQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(task: () => Promise<Result>): Promise<Result> => {
    const result = last.then(task);
    last = result.catch(() => undefined);
    return result;
  };
}
