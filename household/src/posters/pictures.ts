import { LRUCache } from 'lru-cache';
import sharp from 'sharp';
import { drawBackdrop, drawPoster, type Subject } from './draw.ts';

export type Picture = {
  readonly kind: 'poster' | 'backdrop';
  readonly subject: Subject;
  readonly width: number;
  readonly height: number;
};

export interface Pictures {
  /** The picture as JPEG, filling exactly the size that was asked for. */
  render(picture: Picture): Promise<Buffer>;
}

const cacheBytes = 24 * 1024 * 1024;
const quality = 82;
const dotsPerInchOfSvg = 72;

/** Draws on demand and keeps the most recently used pictures in memory. */
export function createPictures(): Pictures {
  // Nothing is drawn twice, so libvips need not remember; one thread a picture keeps the memory low.
  sharp.cache(false);
  sharp.concurrency(1);
  const inTurn = createQueue();
  const cache = new LRUCache<string, Buffer, Picture>({
    maxSize: cacheBytes,
    sizeCalculation: (jpeg) => jpeg.length,
    fetchMethod: (_key, _stale, { context }) => inTurn(() => toJpeg(context)),
  });
  return {
    async render(picture) {
      const { kind, subject, width, height } = picture;
      const key = [kind, subject.title, subject.year, subject.genre, subject.credit, width, height].join('|');
      const jpeg = await cache.fetch(key, { context: picture });
      if (!jpeg) throw new Error(`Nothing was drawn for ${subject.title}`);
      return jpeg;
    },
  };
}

async function toJpeg({ kind, subject, width, height }: Picture): Promise<Buffer> {
  const svg = kind === 'poster' ? drawPoster(subject) : drawBackdrop(subject);
  const drawnHeight = 900;
  const density = Math.min(144, Math.ceil((dotsPerInchOfSvg * height) / drawnHeight));
  return sharp(Buffer.from(svg), { density })
    .resize(width, height, { fit: 'cover' })
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
