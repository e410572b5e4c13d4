import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Fault } from '../faults/services.ts';

/** Answers a request for a websocket like any other request that is refused: with a page. */
export function refuseUpgrade(socket: Duplex, status: number, headers: readonly string[] = []): void {
  const reason = STATUS_CODES[status] ?? 'Error';
  const page = `<html><head><title>${reason}</title></head><body><h1>${status} ${reason}</h1></body></html>`;
  const lines = [
    `HTTP/1.1 ${status} ${reason}`,
    'Content-Type: text/html',
    `Content-Length: ${Buffer.byteLength(page)}`,
    'Connection: close',
    ...headers,
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${page}`);
}

/** The answer of a server that has a bad day, but still answers. */
export function refusalOf(
  fault: Exclude<Fault, { mode: 'up' | 'down' | 'slow' | 'hang' }>,
): [status: number, headers?: readonly string[]] {
  switch (fault.mode) {
    case 'fail':
      return [fault.status ?? 500];
    case 'rate-limit':
      return [429];
    case 'redirect':
      return [302, [`Location: ${fault.location}`]];
    case 'garbage':
    case 'oversize':
      return [200];
  }
}
