import { type IncomingMessage, ServerResponse } from 'node:http';
import type { Express, Request } from 'express';
import { createVisit, type Visit } from './visit.ts';

/** A request to become a websocket, read as any other request: behind the same trusted proxies. */
export interface Handshake {
  request: Request;
  /** Its cookies can be read; what is set goes nowhere. */
  visit: Visit;
}

/** Handshakes do not pass through express, so they are given here what it gives: addresses and protocol. */
export const createHandshakeReader =
  (options: { app: Express; isSecure: (request: Request) => boolean }) =>
  (incoming: IncomingMessage): Handshake => {
    const request: Request = Object.setPrototypeOf(incoming, options.app.request);
    const nowhere = new ServerResponse(incoming);
    return { request, visit: createVisit(request, nowhere, options.isSecure(request)) };
  };
