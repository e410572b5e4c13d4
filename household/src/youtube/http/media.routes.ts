import { join } from 'node:path';
import { type Request, type Response, Router } from 'express';
import type { Clips } from '../media/clips.ts';
import { endingOf, paceOf } from '../media/ending.ts';
import type { SwitchBoard } from '../switches.ts';
import type { MediaCounts } from '../videos/media-counts.ts';
import type { Video } from '../videos/video.ts';
import type { Videos } from '../videos/videos.ts';
import { findStream } from '../wire/streams.ts';
import { sendMedia } from './send-media.ts';

export type MediaParts = {
  readonly videos: Videos;
  readonly clips: Clips;
  readonly switches: SwitchBoard;
  readonly counts: MediaCounts;
};

/** The streams of videos, whole or by range, and the manifests and fragments of those that are cut up. */
export function mediaRoutes(parts: MediaParts): Router {
  const router = Router();
  const { videos, clips } = parts;

  router.get('/videoplayback', async (req, res) => {
    const video = videos.find(String(req.query.id));
    const stream = findStream(String(req.query.itag));
    if (!video || !stream) return void res.sendStatus(404);
    parts.counts.note(video.id);
    await send({ req, res }, { video, file: stream.file, type: stream.mimeType.replace(/;.*/, '') });
  });
  router.get('/api/manifest/dash/id/:id/:file', async (req, res) => {
    const { id, file } = req.params;
    const video = videos.find(id);
    if (video?.delivery !== 'fragments') return void res.sendStatus(404);
    if (file !== 'manifest.mpd') {
      parts.counts.note(video.id);
      return await send({ req, res }, { video, file, type: 'video/mp4' });
    }
    const { folder } = await clips.get(video.clip);
    res.type('application/dash+xml').sendFile(file, { root: folder });
  });
  router.get('/api/manifest/hls_variant/live.m3u8', (_req, res) => {
    res.type('application/vnd.apple.mpegurl').send(livePlaylist);
  });
  return router;

  async function send(
    exchange: { req: Request; res: Response },
    { video, file, type }: { video: Video; file: string; type: string },
  ) {
    const { folder, sizes } = await clips.get(video.clip);
    const size = sizes.get(file);
    if (size === undefined) return void exchange.res.sendStatus(404);
    const { current } = parts.switches;
    await sendMedia(exchange, {
      ...{ path: join(folder, file), size, type },
      ending: endingOf(video.trouble, current().media),
      bytesPerSecond: () => paceOf(video.trouble, current().mediaBytesPerSecond),
    });
  }
}

/** A live stream that has just begun; nobody is meant to record it. */
const livePlaylist = `#EXTM3U
#EXT-X-TARGETDURATION:1
#EXT-X-MEDIA-SEQUENCE:1
#EXTINF:1.0,
/videoplayback?id=live
`;
