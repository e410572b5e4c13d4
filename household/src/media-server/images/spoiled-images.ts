import type { Response } from 'express';
import sharp from 'sharp';
import { sendHtmlError } from '../../wire/html-error.ts';

/**
 * Bad days of a single picture: bytes that are no picture, none at all, one of 144 million pixels, and
 * one whose answer has 30 MB.
 */
export const imageModes = ['ok', 'broken', 'missing', 'huge-pixels', 'huge-body'] as const;
export type ImageMode = (typeof imageModes)[number];

export interface SpoiledImages {
  modeOf(ratingKey: string): ImageMode;
  set(ratingKey: string, mode: ImageMode): void;
  reset(): void;
}

const hugeSidePx = 12_000;
const hugeBodyBytes = 30 * 1024 * 1024;

export function createSpoiledImages(): SpoiledImages {
  const modes = new Map<string, ImageMode>();
  return {
    modeOf: (ratingKey) => modes.get(ratingKey) ?? 'ok',
    set: (ratingKey, mode) => void modes.set(ratingKey, mode),
    reset: () => modes.clear(),
  };
}

/** Answers the picture that has a bad day, whatever size was asked for. */
export async function sendSpoiled(res: Response, mode: Exclude<ImageMode, 'ok'>): Promise<void> {
  switch (mode) {
    case 'missing':
      sendHtmlError(res, 404);
      break;
    case 'broken':
      res.type('image/jpeg').send(Buffer.from('\u00ff\u00d8\u00ff\u00e0 this was a picture once', 'latin1'));
      break;
    case 'huge-pixels':
      res.type('image/jpeg').send(await plainJpeg(hugeSidePx));
      break;
    case 'huge-body': {
      // What follows the end of a picture belongs to the answer, but no more to the picture.
      const picture = await plainJpeg(600);
      res.type('image/jpeg').send(Buffer.concat([picture, Buffer.alloc(hugeBodyBytes - picture.length)]));
    }
  }
}

function plainJpeg(sidePx: number): Promise<Buffer> {
  const create = { width: sidePx, height: sidePx, channels: 3, background: '#365' } as const;
  return sharp({ create, limitInputPixels: false }).jpeg({ quality: 40 }).toBuffer();
}
