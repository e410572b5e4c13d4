import type { Beat } from '../beats/beat.ts';
import type { Monitor } from '../monitors/monitor.ts';
import { presentBeat } from '../wire/present-beat.ts';
import { presentMonitors } from '../wire/present-monitor.ts';
import type { World } from '../world.ts';
import type { Emit } from './kuma-socket.ts';
import { sendMaintenances, sendMonitorList, sendStats } from './lists.ts';

/** What the account's sockets hear while they are connected. */
export interface Announcements {
  beat(beat: Beat, monitor: Monitor): void;
  /** Added, edited, paused or resumed. */
  changed(monitor: Monitor): void;
  removed(monitorId: number): void;
  maintenances(): void;
  monitorList(): void;
}

export function createAnnouncements(world: World, toRoom: Emit): Announcements {
  return {
    beat(beat, monitor) {
      const dialect = world.dialect();
      const presented = presentBeat(beat, { monitor, dialect });
      if (beat.important && dialect === 2) sendMaintenances(world, toRoom);
      toRoom('heartbeat', presented);
      if (beat.important && dialect === 1) sendMaintenances(world, toRoom);
      sendStats(world, toRoom, { monitor, id: monitor.id });
    },
    changed(monitor) {
      if (world.dialect() === 2) toRoom('updateMonitorIntoList', presentMonitors(world, [monitor]));
      else sendMonitorList(world, toRoom);
    },
    removed(monitorId) {
      if (world.dialect() === 2) return toRoom('deleteMonitorFromList', monitorId);
      sendMonitorList(world, toRoom);
      toRoom('importantHeartbeatList', monitorId, [], true);
    },
    maintenances: () => sendMaintenances(world, toRoom),
    monitorList: () => sendMonitorList(world, toRoom),
  };
}
