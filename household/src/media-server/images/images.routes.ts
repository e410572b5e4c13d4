import { type Request, type Response, Router } from 'express';
import sharp from 'sharp';
import type { Pictures, Source } from '../../posters/pictures.ts';
import { sendHtmlError } from '../../wire/html-error.ts';
import { queryText, wholeNumber } from '../../wire/parameters.ts';
import { viewOf } from '../view.ts';
import { type Artwork, findArtwork } from './artwork.ts';
import { type Box, fit } from './fit.ts';
import type { SpoiledImages } from './spoiled-images.ts';

const originals = [
  '/library/metadata/:ratingKey/:picture{/:stamp}',
  '/library/collections/:collection/composite{/:stamp}',
  '/library/sections/:section/composite{/:stamp}',
  '/\\:/resources/:name',
];

/** Artwork, in its own size and through the photo transcoder, of what the person may see (plex.md §2). */
export function imageRoutes(input: { pictures: Pictures; spoiledImages: SpoiledImages }): Router {
  const { pictures, spoiledImages } = input;
  const router = Router();

  async function answer(res: Response, artwork: Artwork | null, send: (source: Source) => Promise<void>) {
    if (!artwork) return sendHtmlError(res, 404);
    const mode = spoiledImages.modeOf(artwork.ratingKey);
    if (mode !== 'ok') return spoiledImages.send(res, mode);
    // A video's thumbnail may have gone from the disk since the last scan.
    await send(artwork.source).catch(() => sendHtmlError(res, 404));
  }

  router.get(originals, async (req, res, next) => {
    const artwork = findArtwork(viewOf(res), req.path);
    if (!artwork) return next();
    await answer(res, artwork, (source) => sendOriginal(res, { pictures, source }));
  });
  router.get('/photo/\\:/transcode', async (req, res) => {
    const box = boxOf(req);
    if (!box) return sendHtmlError(res, 400);
    // Only paths of this server: a real one also fetches absolute addresses, which clients must not send.
    const artwork = findArtwork(viewOf(res), queryText(req, 'url') ?? '');
    await answer(res, artwork, async (source) => {
      const size = fit(await pictures.sizeOf(source), box);
      sendJpeg(res, await pictures.render(source, size));
    });
  });
  return router;
}

async function sendOriginal(res: Response, { pictures, source }: { pictures: Pictures; source: Source }) {
  if (source.kind !== 'stored') {
    return sendJpeg(res, await pictures.render(source, await pictures.sizeOf(source)));
  }
  const bytes = await source.read();
  const { format } = await sharp(bytes).metadata();
  res.type(`image/${format}`).set(cachedForLong).send(bytes);
}

function sendJpeg(res: Response, jpeg: Buffer): void {
  res.type('image/jpeg').set(cachedForLong).send(jpeg);
}

const cachedForLong = { 'Cache-Control': 'max-age=31536000' };

function boxOf(req: Request): Box | null {
  const width = wholeNumber(queryText(req, 'width'));
  const height = wholeNumber(queryText(req, 'height'));
  if (!width || !height) return null;
  const isOn = (flag: string) => queryText(req, flag) === '1';
  return { width, height, isMinimum: isOn('minSize'), mayEnlarge: isOn('upscale') };
}
