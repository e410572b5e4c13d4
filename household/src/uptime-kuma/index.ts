import type { Services } from '../faults/services.ts';
import type { Address } from '../wire/listen.ts';
import { createAccount } from './accounts/account.ts';
import { createBeating } from './beats/beating.ts';
import { createSchedule, type Schedule } from './beats/schedule.ts';
import { createClock } from './clock.ts';
import type { Dialect } from './dialect.ts';
import { type Cast, householdCast } from './household-cast.ts';
import { createPages } from './http/pages.ts';
import { createMaintenances } from './maintenance/maintenances.ts';
import { createMonitorChanges, type MonitorChanges } from './monitors/change-monitors.ts';
import { createMonitors } from './monitors/monitors.ts';
import { createLife, type Life, type LifeDependencies } from './process/life.ts';
import type { PingPace } from './process/process.ts';
import { type Announcements, createAnnouncements } from './sockets/announce.ts';
import { sendBurst } from './sockets/burst.ts';
import { newerQuestions, orders, questions } from './sockets/calls.ts';
import { greet } from './sockets/connection.ts';
import { accountRoom, type Emit } from './sockets/kuma-socket.ts';
import { createSettingsCache, type SettingsCache } from './sockets/settings-cache.ts';
import type { World } from './world.ts';

/** What can be switched from outside, beside what is watched. */
export type Switches = { dialect: Dialect; pingPace: PingPace };

/** The simulated Uptime Kuma, and the parts of it that the control interface moves. */
export interface UptimeKuma {
  readonly world: World;
  readonly switches: Switches;
  readonly change: MonitorChanges;
  readonly announce: Announcements;
  readonly schedule: Schedule;
  readonly life: Life;
  /** Says something to every signed-in socket, true or not. */
  readonly say: Emit;
  /** Looks at all that is watched, or at one, outside of its pace. */
  lookNow(monitorId?: number): void;
  /** @throws when the port is taken */
  listen(address: Address): Promise<Address>;
  /** Everything as at the start; sockets stay if only monitors were touched, and hear it all again. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** As Engine.IO has them by default, and Kuma too. */
const usualPingPace: PingPace = { intervalMs: 25_000, timeoutMs: 20_000 };

export function createUptimeKuma(input: {
  services: Services;
  dialect: Dialect;
  cast?: Cast;
  wallClock?: () => number;
}): UptimeKuma {
  const { services, cast = householdCast, wallClock = Date.now } = input;
  const switches: Switches = { dialect: input.dialect, pingPace: usualPingPace };
  const world = createWorld({ services, cast, wallClock, dialect: () => switches.dialect });
  const settings = createSettingsCache({ now: wallClock });
  const say: Emit = (event, ...args) =>
    void life
      .sockets()
      ?.to(accountRoom)
      .emit(event, ...args);
  const announce = createAnnouncements(world, say);
  const beating = createBeating(world, announce);
  const change = createMonitorChanges({ monitors: world.monitors, announce, beat: beating.now });
  const schedule = createSchedule({ clock: world.clock, monitors: world.monitors, beat: beating.at });
  const life = createLife({
    ...{ pages: createPages(world, { take: beating.push }), fault: () => services.fault('uptime-kuma') },
    ...{ pingPace: () => switches.pingPace, onAwake: schedule.start, onAsleep: schedule.stop },
    onSocket: hearing({ world, settings, announce, change }),
  });
  services.onChange(() => life.faultChanged());

  return {
    ...{ world, switches, change, announce, schedule, life, say },
    lookNow: beating.all,
    listen: (address) => life.start(address),
    reset: () => reset({ world, switches, settings, life, schedule, say, dialect: input.dialect }),
    close: () => life.close(),
  };
}

async function reset(
  input: Pick<UptimeKuma, 'world' | 'switches' | 'life' | 'schedule' | 'say'> & {
    settings: SettingsCache;
    /** The line that it started as. */
    dialect: Dialect;
  },
): Promise<void> {
  const { world, switches, settings, life, schedule, say, dialect } = input;
  const isOtherwise = switches.dialect !== dialect || world.account.isTouched() || world.clock.isTouched();
  Object.assign(switches, { dialect, pingPace: usualPingPace });
  world.account.reset();
  world.clock.reset();
  world.monitors.reset();
  world.maintenances.reset();
  settings.forget();
  await life.recover();
  life.followPingPace();
  schedule.setAutomatic(true);
  if (isOtherwise) life.cutAll();
  else if (life.isHeard()) await sendBurst(world, { toRoom: say, toSocket: say, isGone: () => false });
}

function createWorld(input: {
  services: Services;
  cast: Cast;
  wallClock: () => number;
  dialect: () => Dialect;
}): World {
  const { services, cast, wallClock, dialect } = input;
  const clock = createClock({ wallClock });
  const monitors = createMonitors({ drafts: cast.monitors, now: clock.now });
  const maintenances = createMaintenances({ drafts: cast.maintenances, monitors, now: clock.now });
  const account = createAccount({ now: wallClock });
  const { tags, statusPage } = cast;
  return { clock, monitors, maintenances, account, services, dialect, tags, statusPage };
}

function hearing(input: {
  world: World;
  settings: SettingsCache;
  announce: Announcements;
  change: MonitorChanges;
}): LifeDependencies['onSocket'] {
  const { world, settings, announce, change } = input;
  const calls = () => ({
    ...questions(world, announce),
    ...(world.dialect() === 2 ? newerQuestions(world) : {}),
    ...orders(world, { change, announce }),
  });
  return (server, socket) => void greet(server, socket, { world, calls, settings });
}
