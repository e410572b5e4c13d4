import { type Response, Router } from 'express';
import { durationSeconds } from '../media/make-clips.ts';
import type { Videos } from '../videos/videos.ts';
import { page } from '../wire/page.ts';
import { playlistAlert, presentPlaylist } from '../wire/present-playlist.ts';
import type { Player } from './player.ts';
import { refusesPage } from './too-many-requests.ts';

/** The pages that a browser would open: of a video, of a playlist. */
export function pageRoutes({ videos, player }: { videos: Videos; player: Player }): Router {
  const router = Router();
  const show = (res: Response, variables: Record<string, unknown>) =>
    void res.type('html').send(page(variables));

  const showVideo = async (res: Response, id: string) => {
    if (refusesPage(videos.find(id))) return void res.sendStatus(429);
    const { streamingData: _, ...answer } = await player.answer(id);
    show(res, { ytInitialPlayerResponse: answer, ytInitialData: watchPage });
  };
  router.get('/watch', (req, res) => showVideo(res, String(req.query.v)));
  router.get('/shorts/:id', (req, res) => showVideo(res, req.params.id));
  router.get('/embed/:id', (_req, res) => show(res, {}));
  router.get('/playlist', (req, res) => {
    const playlist = videos.findPlaylist(String(req.query.list));
    if (!playlist || playlist.isPrivate) return show(res, { ytInitialData: playlistAlert(playlist) });
    const listing = { playlist, videos: videos.of(playlist), isAll: false };
    show(res, { ytInitialData: presentPlaylist(listing, durationSeconds) });
  });
  return router;
}

const watchPage = { contents: { twoColumnWatchNextResults: { results: {} } } };
