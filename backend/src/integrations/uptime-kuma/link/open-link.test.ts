import { describe, expect, it, onTestFinished } from 'vitest';
import { openKuma } from '../../../../test/support/kuma-client.ts';
import { startRecordedKuma } from '../../../../test/support/recorded-kuma.ts';
import { answeringStatus, startSocketServer } from '../../../../test/support/socket-server.ts';
import { createHastyTimers } from '../../../../test/support/timers.ts';
import {
  createOutboundHttp,
  OutboundError,
  type OutboundHttp,
} from '../../../platform/outbound-http/index.ts';
import { openLink } from './open-link.ts';
import { type SocketAddress, socketAddressOf } from './socket-address.ts';

/** Pages that do not answer either. */
const silentPages: Pick<OutboundHttp, 'json' | 'text'> = {
  json: () => Promise.reject(new OutboundError({ reason: 'timeout', host: 'kuma' })),
  text: () => Promise.reject(new OutboundError({ reason: 'timeout', host: 'kuma' })),
};

const open = (url: string, { speed = 1, pages = {} as Partial<OutboundHttp> } = {}) => {
  const http = createOutboundHttp({ allowPrivate: true });
  const heard: string[] = [];
  const link = openLink({
    address: socketAddressOf(url) as SocketAddress,
    headers: {},
    http: { ...http, ...pages },
    timers: createHastyTimers(speed),
    events: ['monitorList', 'heartbeat'],
    onEvent: (event) => heard.push(event),
  });
  onTestFinished(async () => {
    link.close();
    await http.close();
  });
  return { link, heard };
};

describe('one connection to Uptime Kuma', () => {
  it('hands on the events that are wanted, and no others', async () => {
    const kuma = await startRecordedKuma(2);
    const { link, heard } = open(kuma.url);
    await link.door.greeted;
    kuma.say('notificationList', [{ config: 'a secret' }]);
    kuma.say('heartbeat', {});
    await expect.poll(() => heard.at(-1)).toBe('heartbeat');
    expect(heard).toEqual(['heartbeat']);
  });

  it('waits for an answer no longer than it was told to', async () => {
    const kuma = await startRecordedKuma(2);
    const { link } = open(kuma.url);
    await link.door.greeted;
    await expect(link.call('somethingThatNobodyAnswers', [], 20)).rejects.toMatchObject({
      reason: 'timeout',
    });
  });

  it('tells those who wait for an answer when it ends', async () => {
    const kuma = await startRecordedKuma(2);
    const { link } = open(kuma.url);
    await link.door.greeted;
    const answer = link.call('somethingThatNobodyAnswers', []);
    kuma.kick();
    await expect(answer).rejects.toMatchObject({ reason: 'kicked' });
    await expect(link.call('getTags', [])).rejects.toMatchObject({ reason: 'kicked' });
    expect((await link.ended).reason).toBe('kicked');
  });

  it('ends when nothing greets', async () => {
    const silent = await startSocketServer();
    const { link } = open(silent.url, { speed: 300, pages: silentPages });
    expect((await link.ended).reason).toBe('timeout');
  });

  it.each([
    [302, 'redirected'],
    [401, 'blocked'],
    [502, 'unreachable'],
    [503, 'unreachable'],
  ] as const)('says what the status %i means', async (status, reason) => {
    const server = await startSocketServer();
    server.answerInstead(answeringStatus(status));
    const { link } = open(server.url);
    expect((await link.ended).reason).toBe(reason);
  });

  it('ends at once when it is closed, also against a server that answers nothing', async () => {
    const silent = await startSocketServer();
    silent.answerInstead(() => {});
    const { link } = open(silent.url);
    await expect.poll(() => silent.requests.length).toBe(1);
    link.close();
    expect((await link.ended).reason).toBe('closed');
  });

  it('is not opened to an address that must not be called', async () => {
    const { client } = openKuma('http://169.254.169.254');
    expect(client.connection()).toEqual({ phase: 'stopped', reason: 'refused-address' });
  });

  it('ends when more is sent at once than any Kuma has', async () => {
    const kuma = await startRecordedKuma(2);
    const { link } = open(kuma.url);
    await link.door.greeted;
    kuma.say('monitorList', { 1: 'x'.repeat(33 * 1024 * 1024) });
    expect((await link.ended).reason).toBe('too-large');
  });
});
