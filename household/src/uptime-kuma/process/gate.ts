import type { IncomingMessage, RequestListener, Server } from 'node:http';
import type { Socket } from 'node:net';
import express from 'express';
import { applyFault } from '../../faults/apply-fault.ts';
import type { Fault } from '../../faults/services.ts';
import { refusalOf, refuseUpgrade } from '../../wire/refuse-upgrade.ts';
import type { Freezer } from './freezer.ts';

type UpgradeListener = (req: IncomingMessage, socket: Socket, head: Buffer) => void;

const failStatus = 503;

/** Stands before all that a server hears, sockets included, and lets it have its bad days. */
export function putGateBefore(server: Server, input: { freezer: Freezer; fault: () => Fault }): void {
  const { freezer, fault } = input;
  const requestListeners = server.listeners('request') as RequestListener[];
  const upgradeListeners = server.listeners('upgrade') as UpgradeListener[];
  server.removeAllListeners('request').removeAllListeners('upgrade');

  const gate = express();
  gate.disable('x-powered-by').disable('etag');
  gate.use((_req, _res, next) => freezer.whenAwake(next));
  gate.use(applyFault({ fault, failStatus }));
  gate.use((req, res) => {
    for (const listener of requestListeners) listener.call(server, req, res);
  });

  server.on('request', gate);
  server.on('upgrade', (req: IncomingMessage, socket: Socket, head: Buffer) => {
    const pass = () => {
      freezer.takeUpgraded(socket);
      for (const listener of upgradeListeners) listener.call(server, req, socket, head);
    };
    socket.on('error', () => socket.destroy());
    freezer.whenAwake(() => upgradeOrRefuse(fault(), { socket, pass }));
  });
}

/** A websocket on a bad day: what does not answer at all, and what answers something else. */
function upgradeOrRefuse(fault: Fault, input: { socket: Socket; pass: () => void }): void {
  const { socket, pass } = input;
  if (fault.mode === 'up') pass();
  else if (fault.mode === 'slow') setTimeout(pass, fault.delayMs).unref();
  else if (fault.mode === 'down') socket.destroy();
  else if (fault.mode === 'fail') refuseUpgrade(socket, fault.status ?? failStatus);
  else if (fault.mode !== 'hang') refuseUpgrade(socket, ...refusalOf(fault));
}
