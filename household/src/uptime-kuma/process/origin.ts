import type { IncomingMessage } from 'node:http';

/**
 * Browsers may open a websocket only from Kuma's own pages; programs send no origin.
 * A handshake by polling is never asked (uptime-kuma.md "Origin").
 */
export function isOriginAllowed(req: IncomingMessage): boolean {
  const isWebsocketFirst =
    new URL(req.url ?? '/', 'http://kuma').searchParams.get('transport') === 'websocket';
  const { origin, host } = req.headers;
  if (!isWebsocketFirst || origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
