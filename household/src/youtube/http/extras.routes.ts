import { Router } from 'express';
import type { Pictures } from '../../posters/pictures.ts';
import { channel } from '../videos/video.ts';
import type { Videos } from '../videos/videos.ts';
import { thumbnailSizes } from '../wire/thumbnails.ts';

/** The pictures of videos, drawn as those of films are. */
export function thumbnailRoutes({ videos, pictures }: { videos: Videos; pictures: Pictures }): Router {
  const router = Router();
  router.get('/vi/:id/:file', async (req, res) => {
    const video = videos.find(req.params.id);
    const size = Object.entries(thumbnailSizes).find(([file]) => file === req.params.file)?.[1];
    if (!video || !size) return void res.sendStatus(404);
    // No genre, so that all styles take their turn.
    const subject = { title: video.id, year: 2024, genre: '', credit: channel.name };
    res.type('jpeg').send(await pictures.render({ kind: 'backdrop', subject }, size));
  });
  return router;
}

/** The words that are spoken, the same in every video. */
export function captionRoutes(): Router {
  const router = Router();
  router.get('/api/timedtext', (_req, res) => void res.type('text/vtt').send(captions));
  return router;
}

const captions = `WEBVTT

00:00:00.000 --> 00:00:02.000
Hello from the simulated household.

00:00:02.500 --> 00:00:05.000
This is what a tone sounds like.
`;
