import { type Response, Router } from 'express';
import { refuse } from '../../control/refusals.ts';
import type { Youtube } from '../index.ts';
import {
  playlistEditSchema,
  switchesChangeSchema,
  videoAdditionSchema,
  videoEditSchema,
} from './contract.ts';
import { describeVideo, describeYoutube } from './describe-youtube.ts';

/** The control calls of the simulated YouTube; they answer its new state, or that of the video. */
export function youtubeControlRoutes(youtube: Youtube): Router {
  const router = Router();
  const { videos, switches } = youtube;
  const sendState = (res: Response) => void res.json(describeYoutube(youtube));
  const sendVideo = (res: Response, id: string) => {
    const video = videos.find(id);
    if (video) res.json(describeVideo(youtube, video));
    else refuse(res, { status: 404, message: `There is no video ${id}` });
  };

  router.get('/', (_req, res) => sendState(res));
  router.get('/videos/:id', (req, res) => sendVideo(res, req.params.id));
  router.post('/', (req, res) => {
    switches.change(switchesChangeSchema.parse(req.body));
    sendState(res);
  });
  router.post('/videos/edit', (req, res) => {
    const { videoId, ...change } = videoEditSchema.parse(req.body);
    videos.edit(videoId, change);
    sendVideo(res, videoId);
  });
  router.post('/videos/add', (req, res) => {
    const { playlist, ...addition } = videoAdditionSchema.parse(req.body);
    res.json(describeVideo(youtube, videos.add(playlist, addition)));
  });
  router.post('/playlists/edit', (req, res) => {
    const { playlist, ...change } = playlistEditSchema.parse(req.body);
    const unknown = change.videoIds?.find((id) => !videos.find(id));
    if (unknown) return refuse(res, { status: 404, message: `There is no video ${unknown}` });
    videos.editPlaylist(playlist, change);
    sendState(res);
  });
  return Router().use('/youtube', router);
}
