import type { Monitor } from '../monitors/monitor.ts';
import type { Announcements } from '../sockets/announce.ts';
import type { World } from '../world.ts';
import type { Look } from './found.ts';
import { keepLook, takeBeat } from './take-beat.ts';

/** Looks at monitors, and tells what was found. */
export interface Beating {
  at(monitor: Monitor, at: number): void;
  now(monitor: Monitor): void;
  /** All that is watched, groups last; or one. */
  all(monitorId?: number): void;
  /** Takes what a job reports instead of looking. */
  push(monitor: Monitor, look: Look): void;
}

export function createBeating(world: World, announce: Announcements): Beating {
  const { monitors, clock } = world;

  function at(monitor: Monitor, moment: number) {
    announce.beat(takeBeat(world, monitor, moment), monitor);
  }

  return {
    at,
    now: (monitor) => at(monitor, clock.now()),
    all(monitorId) {
      const wanted = monitors.list().filter(({ id, active }) => active && (monitorId ?? id) === id);
      const groupsLast = wanted.toSorted((one, other) => isGroup(one) - isGroup(other));
      for (const monitor of groupsLast) at(monitor, clock.now());
    },
    push(monitor, look) {
      announce.beat(keepLook(world, { monitor, look, at: clock.now() }), monitor);
    },
  };
}

const isGroup = ({ type }: Monitor) => (type === 'group' ? 1 : 0);
