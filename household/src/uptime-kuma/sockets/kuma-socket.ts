import type { Server, Socket } from 'socket.io';

/** Every event may carry anything: clients send what they like, and get what is called. */
export type AnyEvents = { [event: string]: (...args: unknown[]) => void };

export type SocketData = {
  /** Whether it has joined the account's room. */
  isSignedIn: boolean;
  /** Whether its calls are heard yet. */
  isListenedTo: boolean;
};

export type KumaServer = Server<AnyEvents, AnyEvents, AnyEvents, SocketData>;
export type KumaSocket = Socket<AnyEvents, AnyEvents, AnyEvents, SocketData>;

/** All sockets of the account are in it, so one's sign-in is heard by all (uptime-kuma.md "Room effect"). */
export const accountRoom = '1';

/** Takes an event either to one socket or to the whole room. */
export type Emit = (event: string, ...args: unknown[]) => void;
