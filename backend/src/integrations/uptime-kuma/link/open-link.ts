import type { Agent } from 'node:http';
import { Manager, type ManagerOptions } from 'socket.io-client';
import type { OutboundHttp } from '../../../platform/outbound-http/index.ts';
import { KumaProblem, type KumaProblemReason } from '../problem.ts';
import type { Timers } from '../timers.ts';
import { createDoor, type Door } from './door.ts';
import { findOutWhy } from './find-out-why.ts';
import { createGuardedAgent } from './guarded-agent.ts';
import { type LinkFailure, linkFailureOf, silence } from './link-failure.ts';
import type { SocketAddress } from './socket-address.ts';

/** One connection to Uptime Kuma, from the handshake to its end; it does not come back by itself. */
export interface KumaLink {
  door: Door;
  /**
   * Calls the server and waits for its answer.
   *
   * @throws KumaProblem `timeout`, or whatever ended the connection meanwhile
   */
  call(event: string, args: unknown[], timeoutMs?: number): Promise<unknown>;
  /** Why it ended. */
  ended: Promise<KumaProblem>;
  /** @param reason what `ended` is to tell; `closed` when absent */
  close(reason?: KumaProblemReason): void;
}

export type LinkOptions = {
  address: SocketAddress;
  /** Besides those of a WebSocket. Never an origin: Kuma refuses a foreign one (uptime-kuma.md, "Origin"). */
  headers: Record<string, string>;
  http: OutboundHttp;
  timers: Timers;
  /** Only these events are handed on; the others carry the secrets of Kuma's notifications. */
  events: readonly string[];
  onEvent: (event: string, args: unknown[]) => void;
  /** Called for every sign of life. */
  onHeard?: () => void;
};

/** From the first packet to the greeting. */
const greetingMs = 15_000;

/** Kuma 2.x answers a sign-in after the whole burst (uptime-kuma.md, "Ack order"). */
export const answerMs = 30_000;

/** The longest message is a list of monitors: 2.5 KB each, more with long bodies and headers. */
const maxPayload = 32 * 1024 * 1024;

const managerOptions = ({ address, headers }: LinkOptions, agent: Agent): Partial<ManagerOptions> => {
  // What the transport hands on to `ws`; the library's types describe the browser's side of it only.
  const transport: object = { agent, maxPayload, perMessageDeflate: false };
  return {
    path: address.path,
    transports: ['websocket'],
    extraHeaders: headers,
    forceNew: true,
    autoConnect: false,
    reconnection: false,
    ...transport,
  };
};

const endings: Record<string, KumaProblemReason> = {
  'io server disconnect': 'kicked',
  'io client disconnect': 'closed',
  'ping timeout': 'timeout',
};

export const openLink = (options: LinkOptions): KumaLink => {
  const { address, http, timers, events, onEvent, onHeard } = options;
  const guarded = createGuardedAgent({ isSecure: address.origin.startsWith('https:') });
  const manager = new Manager(address.origin, managerOptions(options, guarded.agent));
  const socket = manager.socket('/');
  const door = createDoor();
  const ending = Promise.withResolvers<KumaProblem>();
  let isOver = false;

  const end = async ({ reason, isUnclear }: LinkFailure) => {
    if (isOver) return;
    isOver = true;
    callOff();
    socket.disconnect();
    guarded.destroy();
    const known = isUnclear ? await findOutWhy(http, { base: address.base, ifKuma: reason }) : reason;
    ending.resolve(new KumaProblem(known));
  };

  const callOff = timers.after(greetingMs, () => void end(silence));
  door.greeted.then(callOff);
  for (const event of door.events) socket.on(event, (...args: unknown[]) => door.observe(event, args));
  for (const event of events) socket.on(event, (...args: unknown[]) => onEvent(event, args));
  manager.on('ping', () => onHeard?.());
  manager.on('packet', () => onHeard?.());
  socket.on('connect_error', (error) => void end(linkFailureOf(error)));
  socket.on('disconnect', (reason, details) => {
    const known = endings[reason];
    void end(known ? { reason: known, isUnclear: false } : linkFailureOf(details));
  });
  socket.connect();

  return {
    door,
    async call(event, args, timeoutMs = answerMs) {
      if (isOver) throw await ending.promise;
      const { promise: late, resolve } = Promise.withResolvers<null>();
      const callOffLate = timers.after(timeoutMs, () => resolve(null));
      const answer = socket.emitWithAck(event, ...args).then(
        (value: unknown) => ({ value }),
        () => ending.promise,
      );
      const first = await Promise.race([answer, late, ending.promise]).finally(callOffLate);
      if (first === null) throw new KumaProblem('timeout');
      if (first instanceof KumaProblem) throw first;
      return first.value;
    },
    ended: ending.promise,
    close: (reason = 'closed') => void end({ reason, isUnclear: false }),
  };
};
