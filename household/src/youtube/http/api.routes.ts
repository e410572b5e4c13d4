import express, { Router } from 'express';
import * as z from 'zod';
import { durationSeconds } from '../media/make-clips.ts';
import type { Videos } from '../videos/videos.ts';
import { continuePlaylist, presentPlaylist, readContinuation } from '../wire/present-playlist.ts';
import type { Player } from './player.ts';
import { refusesPage } from './too-many-requests.ts';

const playerSchema = z.object({ videoId: z.string() });
const browseSchema = z.object({ browseId: z.string().optional(), continuation: z.string().optional() });

/** What the apps of YouTube call. */
export function apiRoutes({ videos, player }: { videos: Videos; player: Player }): Router {
  const router = Router();
  router.use(express.json());
  router.post('/player', async (req, res) => {
    const { videoId } = playerSchema.parse(req.body);
    if (refusesPage(videos.find(videoId))) return void res.status(429).json({});
    res.json(await player.answer(videoId));
  });
  router.post('/browse', (req, res) => {
    const { browseId = '', continuation } = browseSchema.parse(req.body);
    const answer = continuation ? next(continuation) : first(browseId.replace(/^VL/, ''));
    if (answer) res.json(answer);
    else res.status(400).json({ error: { code: 400, message: 'Request contains an invalid argument.' } });
  });
  router.post('/next', (_req, res) => void res.json({ contents: { twoColumnWatchNextResults: {} } }));
  return router;

  /** Apps get all videos, the hidden ones too. */
  function first(playlistId: string) {
    const playlist = videos.findPlaylist(playlistId);
    if (!playlist) return null;
    return presentPlaylist({ playlist, videos: videos.of(playlist), isAll: true }, durationSeconds);
  }

  function next(token: string) {
    const place = readContinuation(token);
    const playlist = place && videos.findPlaylist(place.playlistId);
    if (!playlist) return null;
    const listing = { playlist, videos: videos.of(playlist), isAll: place.isAll };
    const continuationItems = continuePlaylist(listing, { from: place.from, durationSeconds });
    return { onResponseReceivedActions: [{ appendContinuationItemsAction: { continuationItems } }] };
  }
}
