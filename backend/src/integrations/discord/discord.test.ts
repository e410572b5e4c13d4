import { json } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { answering, startOutsideServer } from '../../../test/support/outside-server.ts';
import { createOutboundHttp } from '../../platform/outbound-http/index.ts';
import { createDiscord } from './discord.ts';
import { readWebhookPath } from './webhook-address.ts';

const path = '/api/webhooks/123456789012345678/Abc-def_0123';
const target = { webhookUrl: `https://discord.com${path}` };
const notice = { title: 'Alien is here', text: 'Watch it, @everyone', link: 'https://media.example.net/' };

const open = (origin?: string) => {
  const http = createOutboundHttp({ allowPrivate: origin !== undefined });
  onTestFinished(() => http.close());
  return createDiscord({ http, ...(origin && { origin }) });
};

it('posts to the webhook and mentions nobody', async () => {
  const bodies: unknown[] = [];
  const server = await startOutsideServer(async (request, response) => {
    bodies.push(await json(request));
    response.writeHead(204).end();
  });
  expect(await open(server.url).send(target, notice)).toEqual({ outcome: 'delivered' });
  expect(server.requests[0]).toMatchObject({ method: 'POST', url: path });
  expect(bodies).toEqual([
    {
      username: 'MediaNest',
      embeds: [{ title: notice.title, description: notice.text, url: notice.link }],
      allowed_mentions: { parse: [] },
    },
  ]);
});

it('says that a webhook was deleted', async () => {
  const server = await startOutsideServer(answering(404, { message: 'Unknown Webhook', code: 10015 }));
  expect(await open(server.url).send(target, notice)).toEqual({ outcome: 'gone' });
});

it('waits when Discord has had enough', async () => {
  const server = await startOutsideServer(answering(429, { retry_after: 2.5 }, { 'retry-after': '3' }));
  expect(await open(server.url).send(target, notice)).toEqual({ outcome: 'retry-later', afterMs: 3000 });
});

it.each([
  `https://discord.com${path}`,
  `https://discordapp.com${path}`,
  `https://canary.discord.com${path}`,
  `https://ptb.discord.com/api/v10/webhooks/1/x?wait=true`,
])('takes %s', (url) => expect(readWebhookPath(url)).not.toBeNull());

it.each([
  `http://discord.com${path}`,
  `https://discord.com.evil.example${path}`,
  `https://evil.example/discord.com${path}`,
  `https://discord.com@evil.example${path}`,
  `https://user:secret@discord.com${path}`,
  `https://discord.com:8443${path}`,
  'https://discord.com/api/users/@me',
  'https://discord.com/api/webhooks/1/x/../../../users',
  'https://127.0.0.1/api/webhooks/1/x',
  'no address',
])('refuses %s without a call', async (webhookUrl) => {
  expect(await open().send({ webhookUrl }, notice)).toEqual({ outcome: 'refused', reason: 'address' });
});
