import type { Log } from '../../../kernel/log.ts';
import { type CallContext, callKuma } from '../calls/call.ts';
import { getMonitorMaintenance } from '../calls/get-monitor-maintenance.ts';
import type { KumaListener } from '../listener.ts';
import type { Timers } from '../timers.ts';
import { createCatchUp } from './catch-up.ts';
import { createMaintenanceBoard } from './maintenance-board.ts';
import { createMonitorBoard } from './monitor-board.ts';
import { createReceiver } from './receive-events.ts';

export type PictureOptions = {
  told: KumaListener;
  link: CallContext['link'];
  timers: Timers;
  /** Milliseconds since the epoch. */
  now: () => number;
  log: Log;
};

/** All that is known of one Kuma, kept up to date by its events and by asking for what they do not tell. */
export const createPicture = ({ told, link, timers, now, log }: PictureOptions) => {
  const monitors = createMonitorBoard(told);
  const maintenance = createMaintenanceBoard(told, now);
  const context: CallContext = { link, version: () => receiver.server()?.version ?? null };

  /** What fails here is asked again with the next round. */
  const forgivingly = async (ask: () => Promise<void>) => {
    try {
      await ask();
    } catch (err) {
      log.warn({ err }, 'Uptime Kuma did not answer a question');
    }
  };

  const askForMonitors = async () => {
    // The list itself comes as an event, to every session of this account.
    await callKuma(context, { event: 'getMonitorList', args: [], shape: {} });
  };

  const askForMaintenance = async () => {
    for (const id of maintenance.ids()) {
      maintenance.setMonitors(id, await getMonitorMaintenance(context, id));
    }
  };

  const catchUp = createCatchUp(timers, {
    monitors: () => forgivingly(askForMonitors),
    maintenance: () => forgivingly(askForMaintenance),
  });

  const receiver = createReceiver({
    monitors,
    maintenance,
    told,
    wishes: { monitorList: catchUp.askForMonitors, maintenanceMonitors: catchUp.askForMaintenance },
    log,
  });

  return { monitors, maintenance, receiver, catchUp, context };
};
