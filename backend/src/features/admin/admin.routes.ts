import type { administrationEndpoints } from '@medianest/shared';
import type { Handlers } from '../../platform/http/contract/handlers.ts';
import type { ReadSystem } from './system/read-system.ts';
import type { UpdateStateStore } from './yt-dlp/update-state.ts';
import type { UpdateYtDlp } from './yt-dlp/update-yt-dlp.ts';
import type { ViewYtDlp } from './yt-dlp/view-yt-dlp.ts';

export const createAdminHandlers = (admin: {
  readSystem: ReadSystem;
  viewYtDlp: ViewYtDlp;
  updater: UpdateYtDlp;
  state: UpdateStateStore;
}): Handlers<typeof administrationEndpoints> => {
  const { readSystem, viewYtDlp, updater, state } = admin;
  return {
    'GET /admin/system': () => readSystem(),
    'PUT /admin/system/yt-dlp': ({ body }) => state.setChannel(body.channel).then(viewYtDlp),
    'POST /admin/system/yt-dlp/update': ({ actor }) => updater.update(actor.userId).then(viewYtDlp),
    'POST /admin/system/yt-dlp/rollback': ({ actor }) => updater.rollBack(actor.userId).then(viewYtDlp),
  };
};
