import { AppError } from '../../kernel/errors.ts';
import type { Log } from '../../kernel/log.ts';
import type { OutboundHttp } from '../../platform/outbound-http/index.ts';
import { getBeats } from './calls/get-beats.ts';
import { type Chart, getChart } from './calls/get-chart.ts';
import { getMonitorMaintenance } from './calls/get-monitor-maintenance.ts';
import { openLink } from './link/open-link.ts';
import { socketAddressOf } from './link/socket-address.ts';
import { createNotifier, type KumaListener } from './listener.ts';
import type { Maintenance } from './model/maintenance-board.ts';
import type { MonitorRecord } from './model/monitor-board.ts';
import { createPicture } from './model/picture.ts';
import { createSession, type SessionOptions } from './session/session.ts';
import type { KumaState } from './session/state.ts';
import type { KumaAuthentication, KumaCredentialStore } from './sign-in/authentication.ts';
import { createSignInAllowance } from './sign-in/sign-in-allowance.ts';
import { createSocketAuthentication } from './sign-in/socket-authentication.ts';
import { systemTimers, type Timers } from './timers.ts';
import type { Beat } from './wire/beat.ts';
import type { ServerInfo } from './wire/server-info.ts';
import type { StatusPage } from './wire/status-page.ts';

/** All that is known at one moment; what is in it never changes afterwards. */
export type KumaSnapshot = {
  state: KumaState;
  /** The last sign of life, in milliseconds since the epoch; null before the first. */
  heardAtMs: number | null;
  server: ServerInfo | null;
  monitors: MonitorRecord[];
  maintenance: Maintenance[];
  statusPages: readonly StatusPage[];
};

/** A live picture of one Uptime Kuma; what it knows stays when the connection does not. */
export interface UptimeKumaClient {
  /** Connects, and keeps connecting. Begins again after it `stopped`. */
  start(): void;
  state(): KumaState;
  /** From memory; never waits. */
  snapshot(): KumaSnapshot;
  findMonitor(monitorId: number): MonitorRecord | null;
  /** @throws AppError `not_found`, `upstream.unavailable`, `upstream.timeout` */
  getBeats(query: { monitorId: number; hours: number }): Promise<Beat[]>;
  /** @throws AppError `not_found`, `upstream.unavailable`, `upstream.timeout` */
  getChart(query: { monitorId: number; hours: number }): Promise<Chart>;
  /** @throws AppError `upstream.unavailable`, `upstream.timeout` */
  getMonitorMaintenance(maintenanceId: number): Promise<number[]>;
  /** Ends the connection at once; what is known stays readable. */
  close(): Promise<void>;
}

export type UptimeKumaClientOptions = {
  /** Of Kuma's page, as a person enters it. */
  url: string;
  credentials: KumaCredentialStore;
  /** For questions to Kuma's pages when its socket does not work. */
  http: OutboundHttp;
  log: Log;
  listener?: Partial<KumaListener>;
  /** Milliseconds since the epoch. */
  now?: () => number;
  timers?: Timers;
  /** 0 to 1. */
  random?: () => number;
};

const createAuthentication = (
  { credentials, log }: UptimeKumaClientOptions,
  timers: Timers,
): KumaAuthentication => {
  const allowance = createSignInAllowance({ elapsedMs: timers.elapsedMs });
  return createSocketAuthentication({ credentials, allowance, timers, log });
};

/** Opens nothing before `start()`. */
export const createUptimeKumaClient = (options: UptimeKumaClientOptions): UptimeKumaClient => {
  const {
    url,
    http,
    log,
    listener = {},
    now = Date.now,
    timers = systemTimers,
    random = Math.random,
  } = options;
  const address = socketAddressOf(url);
  const told = createNotifier(listener, log);
  const picture = createPicture({ told, link: () => session.link(), timers, now, log });
  const { monitors, maintenance, receiver, catchUp, context } = picture;
  let heardAtMs: number | null = null;

  const onState = (state: KumaState) => {
    if (state.phase === 'live') catchUp.begin();
    else if (state.phase !== 'stale') catchUp.stop();
    told.onState(state);
  };

  const open: SessionOptions['open'] =
    address &&
    (({ headers, onHeard }) =>
      openLink({
        address,
        headers,
        http,
        timers,
        events: receiver.events,
        onEvent: receiver.receive,
        onHeard: () => {
          heardAtMs = now();
          onHeard();
        },
      }));

  const authentication = createAuthentication(options, timers);
  const session = createSession({ open, authentication, timers, now, random, log, onState });

  const withInterval = <Query extends { monitorId: number }>(query: Query) => {
    const record = monitors.find(query.monitorId);
    if (record) return { ...query, intervalSeconds: record.monitor.intervalSeconds };
    throw new AppError('not-found', 'not_found', 'Uptime Kuma has no such monitor.');
  };

  return {
    start: session.start,
    state: session.state,
    snapshot: () => ({
      state: session.state(),
      heardAtMs,
      server: receiver.server(),
      monitors: monitors.list(),
      maintenance: maintenance.list(),
      statusPages: receiver.statusPages(),
    }),
    findMonitor: monitors.find,
    getBeats: async (query) => getBeats(context, withInterval(query)),
    getChart: async (query) => getChart(context, withInterval(query)),
    getMonitorMaintenance: (maintenanceId) => getMonitorMaintenance(context, maintenanceId),
    close: session.close,
  };
};
