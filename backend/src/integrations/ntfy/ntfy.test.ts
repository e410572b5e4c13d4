import { json } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { answering, startOutsideServer } from '../../../test/support/outside-server.ts';
import { createOutboundHttp } from '../../platform/outbound-http/index.ts';
import { createNtfy } from './ntfy.ts';
import { readTopicAddress } from './topic-address.ts';

const notice = { title: 'Alien — da!', text: 'Watch it now.', link: 'https://media.example.net/' };
const taken = { id: 'sPs71M8A2T', time: 1, event: 'message', topic: 'films' };

const open = () => {
  const http = createOutboundHttp({ allowPrivate: false });
  const houseHttp = createOutboundHttp({ allowPrivate: true });
  onTestFinished(async () => void (await Promise.all([http.close(), houseHttp.close()])));
  return createNtfy({ http, houseHttp });
};

it('publishes to the topic of an administrator in the house, with its token', async () => {
  const bodies: unknown[] = [];
  const server = await startOutsideServer(async (request, response) => {
    bodies.push(await json(request));
    response.end(JSON.stringify(taken));
  });
  const target = { topicUrl: `${server.url}/push/films`, token: 'tk_secret', isSetByAdministrator: true };
  expect(await open().send(target, { ...notice, isUrgent: true })).toEqual({ outcome: 'delivered' });
  expect(server.requests[0]).toMatchObject({ method: 'POST', url: '/push/' });
  expect(server.requests[0]?.headers.authorization).toBe('Bearer tk_secret');
  expect(bodies).toEqual([
    { topic: 'films', title: notice.title, message: notice.text, click: notice.link, priority: 4 },
  ]);
});

it('calls no address in the house that a person entered', async () => {
  const server = await startOutsideServer(answering(200, taken));
  expect(await open().send({ topicUrl: `${server.url}/films` }, notice)).toEqual({
    outcome: 'refused',
    reason: 'address',
  });
  expect(server.requests).toHaveLength(0);
});

it('does not take a page of something else for a server of ntfy', async () => {
  const server = await startOutsideServer(answering(200, '<html>Router</html>'));
  const target = { topicUrl: `${server.url}/films`, isSetByAdministrator: true };
  expect(await open().send(target, notice)).toEqual({ outcome: 'refused', reason: 'not-that-service' });
});

it('says that a topic needs another token', async () => {
  const server = await startOutsideServer(answering(403, { error: 'forbidden' }));
  const target = { topicUrl: `${server.url}/films`, isSetByAdministrator: true };
  expect(await open().send(target, notice)).toEqual({ outcome: 'refused', reason: 'credentials' });
});

it.each([
  ['https://ntfy.sh/films', { publishUrl: 'https://ntfy.sh/', topic: 'films' }],
  ['http://nas.lan:8080/push/my-films_1', { publishUrl: 'http://nas.lan:8080/push/', topic: 'my-films_1' }],
])('reads %s', (url, address) => expect(readTopicAddress(url)).toEqual(address));

it.each([
  'https://ntfy.sh/',
  'https://ntfy.sh/films/json?poll=1',
  'https://ntfy.sh/a%2Fb',
  'https://user:secret@ntfy.sh/films',
  'ftp://ntfy.sh/films',
  'films',
])('refuses %s without a call', async (topicUrl) => {
  expect(await open().send({ topicUrl }, notice)).toEqual({ outcome: 'refused', reason: 'address' });
});
