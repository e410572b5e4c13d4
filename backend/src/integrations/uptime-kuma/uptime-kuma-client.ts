import { AppError } from '../../kernel/errors.ts';
import type { Log } from '../../kernel/log.ts';
import type { OutboundHttp } from '../../platform/outbound-http/index.ts';
import { type BeatsQuery, getBeats } from './calls/get-beats.ts';
import { type Chart, getChart } from './calls/get-chart.ts';
import { measureAnswerMs } from './calls/measure-answer.ts';
import { openLink } from './link/open-link.ts';
import { socketAddressOf } from './link/socket-address.ts';
import { createNotifier, type KumaListener } from './listener.ts';
import type { Maintenance } from './model/maintenance.ts';
import type { MonitorRecord } from './model/monitor-board.ts';
import { createPicture } from './model/picture.ts';
import { createSession, type SessionOptions } from './session/session.ts';
import { type Freshness, freshnessOf, type KumaState } from './session/state.ts';
import type { KumaAuthentication, KumaCredentialStore } from './sign-in/authentication.ts';
import { createSignInAllowance } from './sign-in/sign-in-allowance.ts';
import { createSocketAuthentication } from './sign-in/socket-authentication.ts';
import { systemTimers, type Timers } from './timers.ts';
import type { Beat } from './wire/beat.ts';
import type { ServerInfo } from './wire/server-info.ts';
import type { StatusPage } from './wire/status-page.ts';

/** A live picture of one Uptime Kuma; what it knows stays when the connection does not. */
export interface UptimeKumaClient {
  /** Connects, and keeps connecting. Begins again after it `stopped`. */
  start(): void;
  /** How far what is known can be trusted. */
  state(): Freshness;
  /** How the connection stands in detail, and why it does not. */
  connection(): KumaState;
  /** All monitors, from memory; what is in it never changes afterwards. */
  list(): readonly MonitorRecord[];
  maintenance(): readonly Maintenance[];
  statusPages(): readonly StatusPage[];
  /** Null before the first sign-in. */
  server(): ServerInfo | null;
  /** The last sign of life, in milliseconds since the epoch; null before the first. */
  heardAtMs(): number | null;
  /**
   * The single checks of the last hours, oldest first; 2.x keeps about a day of them.
   *
   * @throws AppError `not_found`, `upstream.unavailable`, `upstream.timeout`
   */
  getBeats(monitorId: number, hours: number): Promise<readonly Beat[]>;
  /** @throws AppError `not_found`, `upstream.unavailable`, `upstream.timeout` */
  getChart(monitorId: number, hours: number): Promise<Chart>;
  /**
   * How long it takes to answer a small question that its database has to be asked for.
   *
   * @throws AppError `upstream.unavailable`, `upstream.timeout`
   */
  measureAnswerMs(): Promise<number>;
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
  let wasLive = false;

  const onState = (state: KumaState) => {
    wasLive ||= state.phase === 'live';
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

  const queryFor = (monitorId: number, hours: number): BeatsQuery => {
    const record = monitors.find(monitorId);
    if (record) return { monitorId, hours, intervalSeconds: record.monitor.intervalSeconds };
    throw new AppError('not-found', 'not_found', 'Uptime Kuma has no such monitor.');
  };

  return {
    start: session.start,
    state: () => freshnessOf(session.state(), wasLive),
    connection: session.state,
    list: monitors.list,
    maintenance: maintenance.list,
    statusPages: receiver.statusPages,
    server: receiver.server,
    heardAtMs: () => heardAtMs,
    getBeats: async (monitorId, hours) => getBeats(context, queryFor(monitorId, hours)),
    getChart: async (monitorId, hours) => getChart(context, queryFor(monitorId, hours)),
    measureAnswerMs: () => measureAnswerMs(context, timers),
    close: session.close,
  };
};
