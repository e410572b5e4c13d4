import { createDecipheriv, createECDH, hkdfSync } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { answering, startOutsideServer } from '../../../test/support/outside-server.ts';
import { systemClock } from '../../kernel/clock.ts';
import { createOutboundHttp } from '../../platform/outbound-http/index.ts';
import { generateVapidKeys } from './vapid.ts';
import { createWebPush } from './web-push.ts';

const keys = generateVapidKeys();

const open = (options: { allowPrivate?: boolean; allowPlainHttp?: boolean } = {}) => {
  const { allowPrivate = true, allowPlainHttp = true } = options;
  const http = createOutboundHttp({ allowPrivate });
  onTestFinished(() => http.close());
  const subject = 'mailto:owner@example.net';
  return createWebPush({ http, loadKeys: async () => keys, subject, clock: systemClock, allowPlainHttp });
};

/** A browser, as far as its keys go. */
const createBrowser = () => {
  const pair = createECDH('prime256v1');
  const publicKey = pair.generateKeys();
  const auth = Buffer.alloc(16, 7);
  const derive = (secret: Buffer, salt: Buffer, info: Buffer | string, length: number) =>
    Buffer.from(hkdfSync('sha256', secret, salt, info, length));
  return {
    keys: { p256dh: publicKey.toString('base64url'), auth: auth.toString('base64url') },
    decrypt(body: Buffer): unknown {
      const [salt, sender, sealed] = [body.subarray(0, 16), body.subarray(21, 86), body.subarray(86)];
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), publicKey, sender]);
      const secret = derive(pair.computeSecret(sender), auth, info, 32);
      const decipher = createDecipheriv(
        'aes-128-gcm',
        derive(secret, salt, 'Content-Encoding: aes128gcm\0', 16),
        derive(secret, salt, 'Content-Encoding: nonce\0', 12),
      ).setAuthTag(sealed.subarray(-16));
      const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
      return JSON.parse(plain.subarray(0, -1).toString());
    },
  };
};

const notice = { title: 'Alien is here', text: 'You can watch it now.', link: 'https://media.example.net/' };

it('sends what only that browser can read', async () => {
  const browser = createBrowser();
  const bodies: Buffer[] = [];
  const server = await startOutsideServer(async (request, response) => {
    bodies.push(await buffer(request));
    response.writeHead(201).end();
  });
  const target = { endpoint: `${server.url}/send/abc`, keys: browser.keys };
  expect(await open().send(target, { ...notice, tag: 'request-1', isUrgent: true })).toEqual({
    outcome: 'delivered',
  });
  expect(browser.decrypt(bodies[0] ?? Buffer.alloc(0))).toEqual({ ...notice, tag: 'request-1' });
  expect(server.requests[0]).toMatchObject({ method: 'POST', url: '/send/abc' });
  expect(server.requests[0]?.headers).toMatchObject({
    authorization: expect.stringMatching(/^vapid t=.+, k=.+$/),
    'content-encoding': 'aes128gcm',
    ttl: '259200',
    urgency: 'high',
  });
});

it('shortens what a push service would not take', async () => {
  const browser = createBrowser();
  const bodies: Buffer[] = [];
  const server = await startOutsideServer(async (request, response) => {
    bodies.push(await buffer(request));
    response.writeHead(201).end();
  });
  const long = { ...notice, title: '🎬'.repeat(500), text: '🎬'.repeat(5000) };
  const outcome = await open().send({ endpoint: server.url, keys: browser.keys }, long);
  expect(outcome).toEqual({ outcome: 'delivered' });
  expect(bodies[0]?.length).toBeLessThanOrEqual(4096);
  expect(browser.decrypt(bodies[0] ?? Buffer.alloc(0))).toMatchObject({ text: expect.stringMatching(/…$/) });
});

it('says that a subscription is gone', async () => {
  const server = await startOutsideServer(answering(410, 'push subscription has unsubscribed'));
  const target = { endpoint: server.url, keys: createBrowser().keys };
  expect(await open().send(target, notice)).toEqual({ outcome: 'gone' });
});

it('waits as long as the push service asks', async () => {
  const server = await startOutsideServer(answering(429, '', { 'retry-after': '30' }));
  const target = { endpoint: server.url, keys: createBrowser().keys };
  expect(await open().send(target, notice)).toEqual({ outcome: 'retry-later', afterMs: 30_000 });
});

it('calls no address in the house', async () => {
  const server = await startOutsideServer(answering(201, ''));
  const target = { endpoint: server.url, keys: createBrowser().keys };
  expect(await open({ allowPrivate: false }).send(target, notice)).toEqual({
    outcome: 'refused',
    reason: 'address',
  });
  expect(server.requests).toHaveLength(0);
});

it.each([
  ['plain http', { endpoint: 'http://push.example/x', keys: createBrowser().keys }],
  ['no address', { endpoint: 'push', keys: createBrowser().keys }],
  ['a key of another length', { endpoint: 'https://push.example/x', keys: { p256dh: 'AA', auth: 'AA' } }],
  [
    'a key that is no point',
    {
      endpoint: 'https://push.example/x',
      keys: { ...createBrowser().keys, p256dh: Buffer.alloc(65, 4).toString('base64url') },
    },
  ],
])('refuses %s without a call', async (_name, target) => {
  expect(await open({ allowPlainHttp: false }).send(target, notice)).toEqual({
    outcome: 'refused',
    reason: 'address',
  });
});

it('tells browsers its public key', async () => {
  expect(await open().publicKey()).toBe(keys.publicKey);
});
