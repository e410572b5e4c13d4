import type { Sharp } from 'sharp';
import { createGate } from '../resilience/index.ts';
import { pictureTypeOf } from './picture-type.ts';

/** `plain` is for browsers that do not take WebP: JPEG, or PNG for what one can see through. */
export type PictureForm = 'webp' | 'plain';

export type Conversion = {
  /** Pixels; the picture is made to fit inside, never enlarged. */
  width: number;
  height: number;
  form: PictureForm;
};

export interface PictureConverter {
  /** Null when the bytes are no whole JPEG, PNG or WebP, have too many pixels, or take too long. */
  convert(bytes: Buffer, conversion: Conversion): Promise<Buffer | null>;
}

export type PictureConverterOptions = {
  /** How many pictures are worked on at the same time; each takes a thread and the memory of its pixels. */
  places?: number;
  maxPixels?: number;
};

const quality = 80;
const maxSeconds = 10;

/** Little effort: half the time of the default, for files that are a few per cent larger. */
const webpEffort = 2;

/** Loaded when first needed: its libraries take 20 MB that an idle portal does without. */
const loadSharp = async () => {
  const { default: sharp } = await import('sharp');
  // No picture is converted twice, and one thread for each keeps the memory flat.
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
};

const encode = async (picture: Sharp, form: PictureForm): Promise<Sharp> => {
  if (form === 'webp') return picture.webp({ quality, effort: webpEffort });
  const { hasAlpha } = await picture.metadata();
  return hasAlpha ? picture.png() : picture.jpeg({ quality });
};

/** Pictures as browsers get them: small, turned the right way, and without what cameras wrote into them. */
export const createPictureConverter = (options: PictureConverterOptions = {}): PictureConverter => {
  const { places = 2, maxPixels = 50_000_000 } = options;
  const gate = createGate(places);
  let loading: ReturnType<typeof loadSharp> | undefined;

  return {
    async convert(bytes, { width, height, form }) {
      if (!pictureTypeOf(bytes)) return null;
      loading ??= loadSharp();
      const sharp = await loading;
      return gate(async () => {
        const source = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error', sequentialRead: true })
          .timeout({ seconds: maxSeconds })
          .autoOrient()
          .resize({ width, height, fit: 'inside', withoutEnlargement: true });
        // Whatever is wrong with a picture, the next one may be right.
        return encode(source, form)
          .then((picture) => picture.toBuffer())
          .catch(() => null);
      });
    },
  };
};
