import { type Response, Router } from 'express';
import { type Item, titleOf } from '../catalogue/items.ts';
import { backdropSize, posterSize, type Subject } from '../posters/draw.ts';
import type { Picture, Pictures } from '../posters/pictures.ts';
import { sendHtmlError } from '../wire/html-error.ts';
import { queryText, wholeNumber } from '../wire/parameters.ts';
import { type View, viewOf } from './view.ts';

const largestSidePx = 4000;
const imagePath = /^\/library\/metadata\/(\d+)\/(thumb|art)(?:\/\d+)?$/;

/** Artwork, in its own size and through the photo transcoder, for items that the person may see (plex.md §2). */
export function imageRoutes({ pictures }: { pictures: Pictures }): Router {
  const router = Router();
  router.get('/library/metadata/:ratingKey/:picture/:stamp', async (req, res) => {
    const original = findPicture(viewOf(res), req.path);
    if (original) await sendPicture(res, { pictures, picture: original });
    else sendHtmlError(res, 404);
  });
  router.get('/photo/\\:/transcode', async (req, res) => {
    const width = wholeNumber(queryText(req, 'width'));
    const height = wholeNumber(queryText(req, 'height'));
    if (!width || !height) return sendHtmlError(res, 400);
    // Only paths of this server: a real one also fetches absolute addresses, which clients must not send.
    const original = findPicture(viewOf(res), queryText(req, 'url') ?? '');
    if (!original) return sendHtmlError(res, 404);
    const box = {
      width,
      height,
      isMinimum: isOn(queryText(req, 'minSize')),
      mayEnlarge: isOn(queryText(req, 'upscale')),
    };
    await sendPicture(res, { pictures, picture: fitted(original, box) });
  });
  return router;
}

const isOn = (flag: string | null) => flag === '1';

async function sendPicture(
  res: Response,
  { pictures, picture }: { pictures: Pictures; picture: Picture },
): Promise<void> {
  const jpeg = await pictures.render(picture);
  res.type('image/jpeg').set('Cache-Control', 'max-age=31536000').send(jpeg);
}

function findPicture(view: View, path: string): Picture | null {
  const [, ratingKey = '', picture] = imagePath.exec(path) ?? [];
  const item = view.find(ratingKey);
  if (!item) return null;
  const isPoster = picture === 'thumb' && item.kind !== 'episode';
  return {
    kind: isPoster ? 'poster' : 'backdrop',
    subject: subjectOf(item),
    ...(isPoster ? posterSize : backdropSize),
  };
}

function subjectOf(item: Item): Subject {
  const title = titleOf(item);
  const year = title.year ?? 0;
  const subject = { title: title.title, year, genre: title.genres[0] ?? 'Drama' };
  switch (item.kind) {
    case 'movie':
    case 'show':
      return { ...subject, credit: [title.directors[0], title.year].filter(Boolean).join(' - ') };
    case 'season':
      return { ...subject, credit: `${item.title} - ${item.year}` };
    case 'episode':
      return { ...subject, title: `${title.title}: ${item.title}`, credit: '' };
  }
}

type Box = { width: number; height: number; isMinimum: boolean; mayEnlarge: boolean };

/** `minSize` makes the box the least size instead of the greatest; `upscale` allows more than the original. */
function fitted(original: Picture, box: Box): Picture {
  const scales = [box.width / original.width, box.height / original.height];
  const wanted = box.isMinimum ? Math.max(...scales) : Math.min(...scales);
  const most = box.mayEnlarge ? largestSidePx / Math.max(original.width, original.height) : 1;
  const scale = Math.min(wanted, most);
  return {
    ...original,
    width: Math.max(1, Math.round(original.width * scale)),
    height: Math.max(1, Math.round(original.height * scale)),
  };
}
