import type * as z from 'zod';
import type { Dialect } from '../dialect.ts';
import type { Flapping } from '../monitors/monitor.ts';
import {
  type AccountBody,
  type CertificateBody,
  type KumaState,
  kumaStateSchema,
  type MonitorAddition,
  type MonitorEditBody,
  type MonitorReference,
  type MonitorStatusWish,
  type PaceBody,
  type PingPaceBody,
} from './contract.ts';

/** What tests and tools do to the simulated Uptime Kuma; monitors are named by id or name. */
export interface KumaControl {
  state(): Promise<KumaState>;
  /** Holds a monitor to a status and looks at once; `as-it-is` lets it go. */
  setStatus(monitor: MonitorReference, status: MonitorStatusWish, message?: string): Promise<KumaState>;
  addMonitor(addition: MonitorAddition): Promise<KumaState>;
  editMonitor(monitor: MonitorReference, edit: MonitorEditBody): Promise<KumaState>;
  removeMonitor(monitor: MonitorReference): Promise<KumaState>;
  pauseMonitor(monitor: MonitorReference, paused: boolean): Promise<KumaState>;
  /** Down and up in turn from now on, or no longer. */
  flap(monitor: MonitorReference, flapping: Flapping | null): Promise<KumaState>;
  setCertificate(monitor: MonitorReference, certificate: CertificateBody): Promise<KumaState>;
  /** Looks at one monitor, or at all of them, now. */
  beat(monitor?: MonitorReference): Promise<KumaState>;
  setPace(pace: PaceBody): Promise<KumaState>;
  /** Adds invented monitors, or takes the newest away, until there are so many. */
  setMonitorCount(count: number): Promise<KumaState>;
  startMaintenance(maintenance: {
    title: string;
    description?: string;
    monitors: MonitorReference[];
  }): Promise<KumaState>;
  endMaintenance(id: number): Promise<KumaState>;
  setAccount(account: AccountBody): Promise<KumaState>;
  /** Restarts it at once as the other line: sockets are cut. */
  setDialect(dialect: Dialect): Promise<KumaState>;
  /** Resolves when nobody listens any more; it is back after a second unless told otherwise. */
  restart(downMs?: number): Promise<KumaState>;
  /** Sockets stay, nothing is answered, no pings are sent. */
  setFrozen(frozen: boolean): Promise<KumaState>;
  /** Spends the sign-ins of this minute. */
  spendLogins(): Promise<KumaState>;
  /** For sockets that connect from now on: how fast a dead link is noticed. */
  setPingPace(pace: PingPaceBody): Promise<KumaState>;
  /** Says anything to every signed-in socket: what a broken Kuma might say. */
  say(event: string, ...args: unknown[]): Promise<KumaState>;
}

export type CallHousehold = <Answer>(request: {
  path: string;
  body?: unknown;
  answer: z.ZodType<Answer>;
}) => Promise<Answer>;

export function createKumaControl(call: CallHousehold): KumaControl {
  const root = '/uptime-kuma';
  const change = (path: string, body: unknown) => call({ path: root + path, body, answer: kumaStateSchema });
  return {
    state: () => call({ path: root, answer: kumaStateSchema }),
    setStatus: (monitor, status, message) => change('/monitors/status', { monitor, status, message }),
    addMonitor: (addition) => change('/monitors/add', addition),
    editMonitor: (monitor, edit) => change('/monitors/edit', { monitor, ...edit }),
    removeMonitor: (monitor) => change('/monitors/remove', { monitor }),
    pauseMonitor: (monitor, paused) => change('/monitors/pause', { monitor, paused }),
    flap: (monitor, flapping) => change('/monitors/flap', { monitor, flapping }),
    setCertificate: (monitor, certificate) => change('/monitors/certificate', { monitor, ...certificate }),
    beat: (monitor) => change('/beat', { monitor }),
    setPace: (pace) => change('/pace', pace),
    setMonitorCount: (count) => change('/monitors/count', { count }),
    startMaintenance: (maintenance) => change('/maintenances/start', maintenance),
    endMaintenance: (id) => change('/maintenances/end', { id }),
    setAccount: (account) => change('/account', account),
    setDialect: (dialect) => change('/dialect', { dialect }),
    restart: (downMs) => change('/restart', { downMs }),
    setFrozen: (frozen) => change('/frozen', { frozen }),
    spendLogins: () => change('/logins/spend', {}),
    setPingPace: (pace) => change('/ping-pace', pace),
    say: (event, ...args) => change('/say', { event, args }),
  };
}
