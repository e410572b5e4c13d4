import { Agent, type ClientRequestArgs } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import type { Duplex } from 'node:stream';
import { createGuardedLookup } from '../../../platform/outbound-http/index.ts';

export type GuardedAgent = {
  agent: Agent;
  /** Cuts every connection at once, also those that no longer answer. */
  destroy(): void;
};

type Opened = (error: Error | null, socket: Duplex) => void;

/**
 * An agent that connects to checked addresses only and can cut what it opened.
 *
 * A socket that was upgraded leaves the agent, and closing a WebSocket politely waits half a minute for a
 * server that does not answer; stopping the portal must not.
 */
export const createGuardedAgent = ({ isSecure }: { isSecure: boolean }): GuardedAgent => {
  const options = { lookup: createGuardedLookup({ allowPrivate: true }), keepAlive: false };
  const agent = isSecure ? new SecureAgent(options) : new Agent(options);
  const opened = new Set<Duplex>();
  const connect = agent.createConnection.bind(agent);
  agent.createConnection = (args: ClientRequestArgs, done?: Opened) => {
    const socket = connect(args, done);
    if (socket) {
      opened.add(socket);
      socket.once('close', () => opened.delete(socket));
    }
    return socket;
  };
  return {
    agent,
    destroy() {
      agent.destroy();
      for (const socket of opened) socket.destroy();
    },
  };
};
