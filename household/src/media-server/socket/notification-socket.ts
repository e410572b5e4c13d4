import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Notification, type Notifications, notificationContainer } from '../../events/notifications.ts';
import type { Services } from '../../faults/services.ts';
import type { PersonName } from '../../people/cast.ts';
import type { People } from '../../people/people.ts';
import type { UpgradeHandler } from '../../wire/listen.ts';
import { refusalOf, refuseUpgrade } from '../../wire/refuse-upgrade.ts';
import type { Connections } from '../connections.ts';

const path = '/:/websockets/notifications';

type Listener = {
  readonly person: PersonName;
  readonly token: string;
  readonly localAddress: string | undefined;
};

/**
 * The websocket that tells what happens on the server (plex.md §2). The token is in the header or the
 * query, and 401 answers a bad one. The owner hears everything, others what is about their sections and
 * themselves. Bad days of the server are those of the socket: dropped when down, silent when hanging.
 */
export function createNotificationSocket(input: {
  people: People;
  notifications: Notifications;
  services: Services;
  connections: Connections;
}): UpgradeHandler {
  const { people, notifications, services, connections } = input;
  const listeners = new Map<WebSocket, Listener>();
  // A hanging server must not even answer pings, so they are answered by hand.
  const server = new WebSocketServer({ noServer: true, autoPong: false, maxPayload: 64 * 1024 });
  const isSilent = () => services.fault('plex').mode === 'hang';

  function dropTheDead() {
    const isDown = services.fault('plex').mode === 'down';
    for (const [socket, { token, localAddress }] of listeners) {
      const isAllowed = people.findByServerToken(token) !== null;
      if (isDown || connections.isDown(localAddress) || !isAllowed) socket.terminate();
    }
  }
  services.onChange(dropTheDead);
  connections.onChange(dropTheDead);
  people.onChange(dropTheDead);
  notifications.listen((notification) => {
    if (isSilent()) return;
    const message = JSON.stringify(notificationContainer(notification));
    for (const [socket, { person }] of listeners) {
      if (hears(person, { notification, people })) socket.send(message);
    }
  });

  return (req, socket, head) => {
    const { pathname, token } = addressOf(req);
    const accept = () => {
      const person = people.findByServerToken(token);
      if (pathname !== path) return refuseUpgrade(socket, 404);
      if (!person) return refuseUpgrade(socket, 401);
      server.handleUpgrade(req, socket, head, (opened) => {
        listeners.set(opened, { person, token, localAddress: req.socket.localAddress });
        opened.on('close', () => listeners.delete(opened));
        opened.on('error', () => opened.terminate());
        opened.on('ping', (data) => {
          if (!isSilent()) opened.pong(data);
        });
      });
    };
    if (connections.isDown(req.socket.localAddress)) return void socket.destroy();
    meetBadDay(socket, { fault: services.fault('plex'), accept });
  };
}

function meetBadDay(socket: Duplex, input: { fault: ReturnType<Services['fault']>; accept: () => void }) {
  const { fault, accept } = input;
  socket.on('error', () => socket.destroy());
  if (fault.mode === 'up') return accept();
  if (fault.mode === 'hang') return;
  if (fault.mode === 'down') return void socket.destroy();
  if (fault.mode !== 'slow') return refuseUpgrade(socket, ...refusalOf(fault));
  const timer = setTimeout(accept, fault.delayMs);
  socket.once('close', () => clearTimeout(timer));
}

function hears(
  person: PersonName,
  { notification, people }: { notification: Notification; people: People },
): boolean {
  if (person === 'owner') return true;
  const { sectionKey, person: about } = notification;
  if (about !== undefined && about !== person) return false;
  return sectionKey === null || people.sections(person).includes(sectionKey);
}

function addressOf(req: IncomingMessage): { pathname: string; token: string } {
  const [pathname = '', query = ''] = (req.url ?? '').split('?');
  const header = req.headers['x-plex-token'];
  const token = typeof header === 'string' ? header : new URLSearchParams(query).get('X-Plex-Token');
  return { pathname, token: token ?? '' };
}
