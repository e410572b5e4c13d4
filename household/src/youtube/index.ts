import express, { type ErrorRequestHandler, type Express } from 'express';
import { applyFault } from '../faults/apply-fault.ts';
import type { Services } from '../faults/services.ts';
import type { Pictures } from '../posters/pictures.ts';
import { httpUrl, type Listener, reachable } from '../wire/listen.ts';
import { createAuthority } from './certificates/authority.ts';
import { writeCertificateFile } from './certificates/certificate-file.ts';
import { apiRoutes } from './http/api.routes.ts';
import { captionRoutes, thumbnailRoutes } from './http/extras.routes.ts';
import { mediaRoutes } from './http/media.routes.ts';
import { pageRoutes } from './http/pages.routes.ts';
import { createPlayer } from './http/player.ts';
import { refuseTooMany } from './http/too-many-requests.ts';
import { type Clips, createClips } from './media/clips.ts';
import { impersonated } from './proxy/hosts.ts';
import { listenAsProxy } from './proxy/proxy.ts';
import { createSwitchBoard, type SwitchBoard } from './switches.ts';
import { createMediaCounts, type MediaCounts } from './videos/media-counts.ts';
import { createVideos, type Videos } from './videos/videos.ts';

/** A YouTube for the real yt-dlp: a proxy behind which youtube.com is simulated (yt-dlp.md). */
export interface Youtube {
  readonly videos: Videos;
  readonly switches: SwitchBoard;
  readonly counts: MediaCounts;
  /** Where clients find it and whom they have to trust; empty before it listens. */
  whereabouts(): Whereabouts;
  listen(at: { host: string; port: number }): Promise<Listener>;
  /** Makes the clips that stand for all videos, which takes a while the first time. */
  prepare(): Promise<void>;
  reset(): void;
}

export type Whereabouts = { readonly proxyUrl: string; readonly certificateFile: string };

export function createYoutube(input: {
  services: Services;
  pictures: Pictures;
  now: () => Date;
  /** Where the clips are kept, and the ffmpeg that makes them. */
  media: { dataFolder: string; ffmpeg: string };
}): Youtube {
  const videos = createVideos();
  const switches = createSwitchBoard();
  const counts = createMediaCounts();
  const clips = createClips(input.media);
  let whereabouts: Whereabouts = { proxyUrl: '', certificateFile: '' };
  return {
    ...{ videos, switches, counts },
    whereabouts: () => whereabouts,
    async listen(at) {
      const authority = createAuthority({ now: input.now() });
      const identity = authority.issue(impersonated);
      const app = createApp({ ...input, clips, videos, switches, counts });
      const file = await writeCertificateFile(authority.certificate);
      const listener = await listenAsProxy({ ...at, app, identity }).catch(async (error: unknown) => {
        await file.close();
        throw error;
      });
      whereabouts = { proxyUrl: httpUrl(reachable(listener.address)), certificateFile: file.path };
      return {
        address: listener.address,
        close: async () => void (await Promise.all([listener.close(), file.close(), clips.close()])),
      };
    },
    async prepare() {
      for (const clip of ['small', 'large'] as const) await clips.get(clip);
    },
    reset() {
      for (const part of [videos, switches, counts]) part.reset();
    },
  };
}

/** Without ffmpeg there is nothing to play; whoever asks shall see why. */
const explainMissingClips: ErrorRequestHandler = (error: Error, _req, res, next) => {
  if (res.headersSent) return next(error);
  res.status(503).json({ error: { code: 503, message: error.message } });
};

function createApp(
  parts: Parameters<typeof createYoutube>[0] &
    Pick<Youtube, 'videos' | 'switches' | 'counts'> & { clips: Clips },
): Express {
  const { services, switches, videos } = parts;
  const player = createPlayer(parts);
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.use(applyFault({ fault: () => services.fault('youtube'), failStatus: 503 }));
  app.use(mediaRoutes(parts), thumbnailRoutes(parts));
  app.use(refuseTooMany(switches), captionRoutes());
  app.use('/youtubei/v1', apiRoutes({ videos, player }));
  app.use(pageRoutes({ videos, player }));
  app.use((_req, res) => void res.sendStatus(404));
  app.use(explainMissingClips);
  return app;
}
