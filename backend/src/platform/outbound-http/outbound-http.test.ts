import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import {
  answering,
  neverAnswering,
  startOutsideServer,
  startSelfSignedServer,
} from '../../../test/support/outside-server.ts';
import { OutboundError } from './outbound-error.ts';
import { createOutboundHttp, type OutboundHttpOptions } from './outbound-http.ts';

const open = (options: Partial<OutboundHttpOptions> = {}) => {
  const http = createOutboundHttp({ allowPrivate: true, ...options });
  onTestFinished(() => http.close());
  return http;
};

const failureOf = async (call: Promise<unknown>): Promise<OutboundError> => {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(OutboundError);
  return error as OutboundError;
};

const anything = z.unknown();

describe('a call that works', () => {
  it('sends method, headers, query and body, and reads JSON through the schema', async () => {
    const bodies: string[] = [];
    const server = await startOutsideServer(async (request, response) => {
      for await (const chunk of request) bodies.push(String(chunk));
      response.end('{"count":"3","extra":true}');
    });
    const answer = await open().json({
      url: `${server.url}/things?kept=1`,
      method: 'PUT',
      query: { title: 'a & b', none: undefined },
      headers: { 'x-mark': 'yes' },
      body: 'hello',
      schema: z.object({ count: z.coerce.number() }),
    });
    expect(answer).toEqual({ count: 3 });
    expect(bodies.join('')).toBe('hello');
    expect(server.requests[0]).toMatchObject({ method: 'PUT', url: '/things?kept=1&title=a+%26+b' });
    expect(server.requests[0]?.headers['x-mark']).toBe('yes');
  });

  it('reads bytes with their content type', async () => {
    const server = await startOutsideServer(answering(200, 'bytes', { 'content-type': 'image/png' }));
    const answer = await open().binary({ url: server.url });
    expect(answer).toEqual({ contentType: 'image/png', bytes: Buffer.from('bytes') });
  });

  it('uses connections again for calls that follow each other', async () => {
    const server = await startOutsideServer(answering(200, 'fine'));
    const http = open();
    for (let call = 0; call < 10; call += 1) await http.text({ url: server.url });
    const ports = server.requests.map((request) => request.socket.remotePort);
    expect(new Set(ports).size).toBeLessThan(4);
  });
});

describe('an exchange', () => {
  it('brings the words of a refusal, as well as those of an answer', async () => {
    for (const status of [200, 202, 403, 500]) {
      const server = await startOutsideServer(answering(status, 'words'));
      const answer = await open().exchange({ url: server.url, method: 'POST' });
      expect(answer).toEqual({ status, bytes: Buffer.from('words') });
    }
  });

  it('follows no redirect and reads no more than it may', async () => {
    const elsewhere = await startOutsideServer(answering(302, '', { location: 'http://127.0.0.1:3/' }));
    expect(await failureOf(open().exchange({ url: elsewhere.url }))).toMatchObject({ reason: 'redirected' });
    const large = await startOutsideServer(answering(403, 'x'.repeat(2000)));
    const reading = open().exchange({ url: large.url, maxBytes: 1000 });
    expect(await failureOf(reading)).toMatchObject({ reason: 'too-large' });
  });
});

describe('a call that fails', () => {
  it('is unreachable when nobody listens', async () => {
    const server = await startOutsideServer(neverAnswering);
    await server.close();
    expect(await failureOf(open().text({ url: server.url }))).toMatchObject({ reason: 'unreachable' });
  });

  it('is unreachable when the connection is cut in the middle of an answer', async () => {
    const server = await startOutsideServer((_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half', () => response.destroy());
    });
    expect(await failureOf(open().text({ url: server.url }))).toMatchObject({ reason: 'unreachable' });
  });

  it('times out when the server is silent', { timeout: 9000 }, async () => {
    const server = await startOutsideServer(neverAnswering);
    const failure = await failureOf(open().text({ url: server.url, timeoutMs: 30 }));
    expect(failure.reason).toBe('timeout');
  });

  it('times out when the body never ends, however often a byte comes', { timeout: 9000 }, async () => {
    const server = await startOutsideServer((_request, response) => {
      const drip = setInterval(() => response.write('.'), 5);
      response.on('close', () => clearInterval(drip));
    });
    const failure = await failureOf(open().text({ url: server.url, timeoutMs: 60 }));
    expect(failure.reason).toBe('timeout');
  });

  it('does not trust a certificate that signed itself', async () => {
    const server = await startSelfSignedServer(answering(200, 'fine'));
    expect(await failureOf(open().text({ url: server.url }))).toMatchObject({ reason: 'certificate' });
    expect(server.requests).toHaveLength(0);
  });

  it('names the certificate when a plain server is called by https', async () => {
    const server = await startOutsideServer(answering(200, 'fine'));
    const url = server.url.replace('http:', 'https:');
    expect(await failureOf(open().text({ url }))).toMatchObject({ reason: 'certificate' });
  });

  it.each([301, 302, 307, 308])('does not follow a redirect (%i)', async (status) => {
    const target = await startOutsideServer(answering(200, 'you should not see me'));
    const server = await startOutsideServer(answering(status, '', { location: target.url }));
    expect(await failureOf(open().text({ url: server.url }))).toMatchObject({ reason: 'redirected', status });
    expect(target.requests).toHaveLength(0);
  });

  it.each([401, 404, 500])('names the status %i', async (status) => {
    const server = await startOutsideServer(answering(status, '<html>'));
    const failure = await failureOf(open().json({ url: server.url, schema: anything }));
    expect(failure).toMatchObject({ reason: 'status', status, retryAfterSeconds: null });
  });

  it('passes on how long to wait after a 429', async () => {
    const server = await startOutsideServer(answering(429, '', { 'retry-after': '17' }));
    const failure = await failureOf(open().text({ url: server.url }));
    expect(failure).toMatchObject({ status: 429, retryAfterSeconds: 17 });
  });

  it('refuses an announced length above the limit without reading', async () => {
    const server = await startOutsideServer(answering(200, 'x'.repeat(2000), { 'content-length': '2000' }));
    const failure = await failureOf(open().text({ url: server.url, maxBytes: 1999 }));
    expect(failure.reason).toBe('too-large');
  });

  it('stops reading a body of 40 MB once the limit is passed', async () => {
    const block = Buffer.alloc(64 * 1024);
    let sentBytes = 0;
    const server = await startOutsideServer((_request, response) => {
      const pour = () => {
        while (sentBytes < 40_000_000) {
          sentBytes += block.length;
          if (!response.write(block)) return response.once('drain', pour);
        }
        return response.end();
      };
      pour();
    });
    const failure = await failureOf(open().binary({ url: server.url, maxBytes: 100_000 }));
    expect(failure.reason).toBe('too-large');
    expect(sentBytes).toBeLessThan(40_000_000);
  });

  it.each(['<html>Plex</html>', '{"cut": "of', ''])(
    'calls %j in the place of JSON malformed',
    async (body) => {
      const server = await startOutsideServer(answering(200, body));
      const failure = await failureOf(open().json({ url: server.url, schema: anything }));
      expect(failure.reason).toBe('malformed');
    },
  );

  it('calls JSON of another shape malformed and says where', async () => {
    const server = await startOutsideServer(answering(200, { pin: { code: 7 } }));
    const schema = z.object({ pin: z.object({ code: z.string() }) });
    const failure = await failureOf(open().json({ url: server.url, schema }));
    expect(failure.reason).toBe('malformed');
    expect(String(failure.cause)).toContain('pin.code');
  });

  it('fails with the reason of the caller who gave up', async () => {
    const caller = new AbortController();
    const server = await startOutsideServer(() => caller.abort(new Error('changed my mind')));
    await expect(open().text({ url: server.url, signal: caller.signal })).rejects.toThrow('changed my mind');
  });

  it('never says what was asked or answered', async () => {
    const secret = 'plex-token-4711';
    const server = await startOutsideServer(answering(200, `{"authToken":"${secret}" oops`));
    const call = { url: `${server.url}/${secret}`, query: { secret }, headers: { 'x-plex-token': secret } };
    const failure = await failureOf(open().json({ ...call, schema: anything }));
    const everything = JSON.stringify([failure, failure.message, failure.stack, String(failure.cause)]);
    expect(everything).not.toContain(secret);
  });
});

describe('addresses', () => {
  it.each(['ftp://127.0.0.1/', 'file:///etc/passwd', 'http://user:pass@127.0.0.1/', 'no address', 'http://'])(
    'refuses %s',
    async (url) => {
      expect(await failureOf(open().text({ url }))).toMatchObject({ reason: 'refused' });
    },
  );

  it('reaches the own network only when an administrator named the service', async () => {
    const server = await startOutsideServer(answering(200, 'fine'));
    const failure = await failureOf(open({ allowPrivate: false }).text({ url: server.url }));
    expect(failure.reason).toBe('refused');
    expect(await open().text({ url: server.url })).toBe('fine');
  });

  it('refuses a name that leads into the own network, at the moment of connecting', async () => {
    const server = await startOutsideServer(answering(200, 'fine'));
    const url = server.url.replace('127.0.0.1', 'localhost');
    expect(await failureOf(open({ allowPrivate: false }).text({ url }))).toMatchObject({ reason: 'refused' });
    expect(server.requests).toHaveLength(0);
  });
});

describe('closing', () => {
  it('ends what still runs', async () => {
    const server = await startOutsideServer(neverAnswering);
    const http = createOutboundHttp({ allowPrivate: true });
    const failure = failureOf(http.text({ url: server.url }));
    await expect.poll(() => server.requests.length).toBe(1);
    const gone = once(server.requests[0]?.socket as NodeJS.EventEmitter, 'close');
    await http.close();
    expect((await failure).reason).toBe('unreachable');
    await gone;
  });
});
