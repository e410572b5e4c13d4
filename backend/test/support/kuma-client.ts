import { onTestFinished } from 'vitest';
import {
  createKumaTest,
  createUptimeKumaClient,
  type KumaCredentials,
  type KumaListener,
  type UptimeKumaClientOptions,
} from '../../src/integrations/uptime-kuma/index.ts';
import { createOutboundHttp } from '../../src/platform/outbound-http/index.ts';
import { createHastyTimers } from './timers.ts';

/** A second is a quarter of one. */
const speed = 4;

export const createNotebook = () => {
  const lines: { level: string; fields: object; message: string }[] = [];
  const note = (level: string) => (fields: object, message: string) =>
    void lines.push({ level, fields, message });
  return { lines, log: { info: note('info'), warn: note('warn') } };
};

const openHttp = () => {
  const http = createOutboundHttp({ allowPrivate: true });
  onTestFinished(() => http.close());
  return http;
};

export type ClientWishes = {
  credentials?: KumaCredentials | null;
  listener?: Partial<KumaListener>;
} & Pick<UptimeKumaClientOptions, 'timers' | 'random' | 'now'>;

/** A client of an Uptime Kuma that has begun to connect; it ends with the running test. */
export const openKuma = (url: string, wishes: ClientWishes = {}) => {
  const { credentials = { username: 'admin', password: 'secret-of-the-test' }, listener = {} } = wishes;
  const kept = { credentials, tokens: [] as string[], finds: 0 };
  const { lines, log } = createNotebook();
  const states: string[] = [];
  const client = createUptimeKumaClient({
    timers: createHastyTimers(speed),
    random: () => 0,
    ...wishes,
    url,
    http: openHttp(),
    log,
    credentials: {
      async find() {
        kept.finds += 1;
        return kept.credentials;
      },
      async saveToken(token) {
        kept.tokens.push(token);
        kept.credentials = { token };
      },
    },
    listener: {
      ...listener,
      onState(state) {
        states.push('reason' in state ? `${state.phase}: ${state.reason}` : state.phase);
        listener.onState?.(state);
      },
    },
  });
  onTestFinished(client.close);
  client.start();
  return { client, kept, lines, states };
};

export const openKumaTest = (limitMs?: number) =>
  createKumaTest({
    http: openHttp(),
    log: createNotebook().log,
    limitMs,
    timers: createHastyTimers(speed),
  });
