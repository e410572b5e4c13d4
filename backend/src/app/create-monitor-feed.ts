import type { MonitorFeed } from '../features/status/index.ts';
import {
  createUptimeKumaClient,
  type KumaListener,
  type KumaState,
  type UptimeKumaClient,
} from '../integrations/uptime-kuma/index.ts';
import { AppError } from '../kernel/errors.ts';
import type { Log } from '../kernel/log.ts';
import type { OutboundHttp } from '../platform/outbound-http/index.ts';

const notSetUp = () =>
  new AppError('unavailable', 'upstream.unavailable', 'Uptime Kuma is not set up.', {
    meta: { service: 'uptime-kuma' },
  });

/** The one connection to Uptime Kuma, which follows the settings of the service. */
export const createMonitorFeed = (options: {
  find(): Promise<{ url: string; token: string | null } | null>;
  http: OutboundHttp;
  log: Log;
}) => {
  const { find, http, log } = options;
  let client: UptimeKumaClient | null = null;
  let listener: Partial<KumaListener> = {};
  let changing = Promise.resolve();
  let isClosed = false;

  const replace = async () => {
    await client?.close();
    client = null;
    const found = isClosed ? null : await find();
    if (!found) return;
    const { url, token } = found;
    const credentials = { find: async () => (token ? { token } : null), saveToken: async () => {} };
    client = createUptimeKumaClient({ url, credentials, http, log, listener });
    client.start();
  };

  const follow = () => {
    changing = changing
      .then(replace)
      .catch((cause) => log.warn({ err: cause }, 'The connection to Uptime Kuma could not be changed'));
    return changing;
  };

  const feed: MonitorFeed = {
    list: () => client?.list() ?? [],
    maintenance: () => client?.maintenance() ?? [],
    state: () => client?.state() ?? 'off',
    heardAtMs: () => client?.heardAtMs() ?? null,
    async getBeats(monitorId, hours) {
      if (!client) throw notSetUp();
      return client.getBeats(monitorId, hours);
    },
    async getChart(monitorId, hours) {
      if (!client) throw notSetUp();
      return client.getChart(monitorId, hours);
    },
  };

  return {
    ...feed,
    /** In more words than `state` has. */
    link: (): KumaState | null => client?.connection() ?? null,
    /** Of Uptime Kuma, as it told at the last sign-in; null before the first. */
    version: () => client?.server()?.version ?? null,
    /** @throws AppError `upstream.*` */
    measureAnswerMs: async () => (client ? client.measureAnswerMs() : null),
    tell: (next: Partial<KumaListener>) => {
      listener = next;
    },
    /** Connects, or connects anew: the settings are other ones now. */
    follow,
    async close() {
      isClosed = true;
      await follow();
    },
  };
};

export type LiveMonitorFeed = ReturnType<typeof createMonitorFeed>;
