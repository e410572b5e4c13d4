import { expect, it, onTestFinished } from 'vitest';
import { createLibraryChanges } from '../src/features/plex/index.ts';
import { createPlexNotifications } from '../src/integrations/plex/index.ts';
import { createOutboundWebSockets } from '../src/platform/outbound-http/index.ts';
import { startSocketServer } from './support/socket-server.ts';

const log = { info: () => {}, warn: () => {} };
const identity = { clientIdentifier: '6f9a3c1e-7f7b-4a54-9a52-6f6f1f0c2d11', version: '0.1.0' };

const noticeOf = (itemID: number) =>
  JSON.stringify({
    NotificationContainer: {
      type: 'timeline',
      TimelineEntry: [{ identifier: 'com.plexapp.plugins.library', sectionID: '1', itemID, state: 5 }],
    },
  });

/** From the media server's socket to what one open page is told. */
const startHouse = async () => {
  const server = await startSocketServer();
  const told: string[][] = [];
  let notices = 0;
  let invalidations = 0;
  const changes = createLibraryChanges({
    invalidate: () => {
      invalidations += 1;
    },
    visibleLibraries: async () => ['1', '2'],
    audience: { list: () => ['ann'], tell: (_userId, libraries) => void told.push(libraries) },
    log,
  });
  const notifications = createPlexNotifications({
    source: {
      findServer: async () => ({ uri: server.url }),
      findOwnerToken: async () => 'owner',
      renewOwnerToken: async () => null,
    },
    openWebSocket: createOutboundWebSockets({ allowPrivate: true, maxMessageBytes: 1_000_000 }),
    onConnected: () => {},
    onNotice(notice) {
      notices += 1;
      if (notice.kind !== 'playback-changed') changes.onNotice(notice);
    },
    identity,
    log,
  });
  onTestFinished(async () => {
    await notifications.close();
    changes.close();
  });
  notifications.start();
  return { there: await server.next(), told, notices: () => notices, invalidations: () => invalidations };
};

it('turns ten thousand notices at once into one event, or two where they take longer to read', async () => {
  const { there, told, notices, invalidations } = await startHouse();
  for (let item = 0; item < 10_000; item += 1) there.send(noticeOf(item));
  await expect.poll(notices).toBe(10_000);
  await expect.poll(() => told.length).toBeGreaterThan(0);
  expect(told.length).toBeLessThanOrEqual(2);
  expect(told[0]).toEqual(['1']);
  expect(invalidations()).toBeLessThan(12);
});
