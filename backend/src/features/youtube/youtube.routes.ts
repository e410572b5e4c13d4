import type { youtubeEndpoints } from '@medianest/shared';
import type { Handlers } from '../../platform/http/contract/handlers.ts';
import type { createAsk } from './downloads/ask.ts';
import type { createChangeDownloads } from './downloads/change.ts';
import type { createDecide } from './downloads/decide.ts';
import type { createReadDownloads } from './downloads/read.ts';
import type { createRemoveDownload } from './downloads/remove.ts';
import type { Limits } from './limits.ts';
import type { createPreview } from './look/preview.ts';
import type { QueueState } from './queue-state.ts';
import type { createThumbnails } from './thumbnails.ts';

export const createYoutubeHandlers = (youtube: {
  preview: ReturnType<typeof createPreview>;
  thumbnails: ReturnType<typeof createThumbnails>;
  ask: ReturnType<typeof createAsk>;
  read: ReturnType<typeof createReadDownloads>;
  change: ReturnType<typeof createChangeDownloads>;
  decide: ReturnType<typeof createDecide>;
  remove: ReturnType<typeof createRemoveDownload>;
  limits: Limits;
  state: QueueState;
}): Handlers<typeof youtubeEndpoints> => {
  const { preview, thumbnails, ask, read, change, decide, remove, limits, state } = youtube;
  return {
    'GET /youtube/preview': ({ actor, query }) => preview.read(actor, query.url),
    'GET /youtube/thumbnail': ({ visit, query }) =>
      thumbnails({ takesWebp: visit.takes('image/webp'), ...query }),
    'GET /youtube/quota': ({ actor }) => preview.standing(actor),
    'POST /youtube/download': ({ actor, body }) => ask(actor, body),
    'GET /youtube/downloads': ({ actor, query }) => read.listMine(actor, query),
    'GET /admin/downloads': ({ actor, query }) => read.listAll(actor, query),
    'GET /youtube/downloads/:id': ({ actor, params }) => read.get(actor, params.id),
    'POST /youtube/downloads/:id/cancel': ({ actor, params }) => change.cancel(actor, params.id),
    'POST /youtube/downloads/:id/items/:itemId/cancel': ({ actor, params }) =>
      change.cancelItem(actor, params.id, params.itemId),
    'POST /youtube/downloads/:id/retry': ({ actor, params }) => change.retry(actor, params.id),
    'PUT /youtube/downloads/:id/follow': ({ actor, params, body }) =>
      change.setFollow(actor, params.id, body.follow),
    'DELETE /youtube/downloads/:id': ({ actor, params }) => remove(actor, params.id),
    'POST /youtube/downloads/:id/approve': ({ actor, params }) => decide.approve(actor, params.id),
    'POST /youtube/downloads/:id/deny': ({ actor, params, body }) =>
      decide.deny(actor, params.id, body.reason),
    'GET /youtube/queue': () => state.view(),
    'POST /admin/queue/pause': async () => {
      await state.pauseByHand();
      return state.view();
    },
    'POST /admin/queue/resume': async () => {
      await state.resume();
      return state.view();
    },
    'GET /admin/youtube/limits': () => limits.find(),
    'PUT /admin/youtube/limits': ({ body }) => limits.save(body),
  };
};
