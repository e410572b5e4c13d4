import type { Response } from 'express';
import sharp from 'sharp';
import { sendHtmlError } from '../../wire/html-error.ts';

/**
 * Bad days of a single picture: bytes that are no picture, none at all, one of 144 million pixels, and
 * one whose answer has 30 MB.
 */
export const imageModes = ['ok', 'broken', 'missing', 'huge-pixels', 'huge-body'] as const;
export type ImageMode = (typeof imageModes)[number];

export type SpoiledMode = Exclude<ImageMode, 'ok'>;

export interface SpoiledImages {
  modeOf(ratingKey: string): ImageMode;
  set(ratingKey: string, mode: ImageMode): void;
  /** Answers the picture that has a bad day, whatever size was asked for. */
  send(res: Response, mode: SpoiledMode): Promise<void>;
  reset(): void;
}

const hugeSidePx = 12_000;
const hugeBodyBytes = 30 * 1024 * 1024;

export function createSpoiledImages(): SpoiledImages {
  const modes = new Map<string, ImageMode>();
  let hugePicture: Promise<Buffer> | null = null;
  return {
    modeOf: (ratingKey) => modes.get(ratingKey) ?? 'ok',
    set: (ratingKey, mode) => void modes.set(ratingKey, mode),
    async send(res, mode) {
      if (mode === 'missing') return sendHtmlError(res, 404);
      if (mode === 'huge-pixels') hugePicture ??= plainJpeg(hugeSidePx);
      res.type('image/jpeg').send(await spoiledBytes(mode, hugePicture));
    },
    reset: () => modes.clear(),
  };
}

async function spoiledBytes(
  mode: Exclude<SpoiledMode, 'missing'>,
  hugePicture: Promise<Buffer> | null,
): Promise<Buffer> {
  if (mode === 'broken') return Buffer.from('\u00ff\u00d8\u00ff\u00e0 this was a picture once', 'latin1');
  if (mode === 'huge-pixels' && hugePicture) return hugePicture;
  // What follows the end of a picture belongs to the answer, but no more to the picture.
  const picture = await plainJpeg(600);
  return Buffer.concat([picture, Buffer.alloc(hugeBodyBytes - picture.length)]);
}

function plainJpeg(sidePx: number): Promise<Buffer> {
  const create = { width: sidePx, height: sidePx, channels: 3, background: '#365' } as const;
  return sharp({ create, limitInputPixels: false }).jpeg({ quality: 40 }).toBuffer();
}
