import { describe, expect, it } from 'vitest';
import { openKumaTest } from '../../../test/support/kuma-client.ts';
import {
  answering,
  neverAnswering,
  startOutsideServer,
  startSelfSignedServer,
} from '../../../test/support/outside-server.ts';
import { startRecordedKuma } from '../../../test/support/recorded-kuma.ts';

const password = { username: 'admin', password: 'hunter2' };

const page = '<!doctype html><title>Something</title>';

const resultsOf = ({ steps }: { steps: { step: string; result: string }[] }) =>
  steps.map(({ step, result }) => `${step} ${result}`);

describe('the test of an Uptime Kuma', () => {
  it.each([1, 2] as const)('finds all well with %i.x, and brings the token to keep', async (dialect) => {
    const kuma = await startRecordedKuma(dialect);
    const found = await openKumaTest()({ url: kuma.url, ...password });
    expect(found).toMatchObject({
      problem: null,
      version: dialect === 1 ? '1.23.17' : '2.5.3',
      monitorCount: 9,
      token: expect.stringContaining('jwt'),
      serverName: null,
    });
    expect(resultsOf(found)).toEqual([
      'reach passed',
      'identify passed',
      'authenticate passed',
      'version passed',
    ]);
  });

  it('says that nothing answers', async () => {
    const gone = await startOutsideServer(answering(200, page));
    await gone.close();
    const found = await openKumaTest()({ url: gone.url, ...password });
    expect(found).toMatchObject({ problem: 'unreachable', version: null, token: null });
    expect(resultsOf(found)[0]).toBe('reach failed');
  });

  it('says that something answers which is not Kuma', async () => {
    const other = await startOutsideServer(answering(200, page));
    const found = await openKumaTest()({ url: other.url, ...password });
    expect(found.problem).toBe('wrong-service');
    expect(resultsOf(found).slice(0, 3)).toEqual([
      'reach passed',
      'identify failed',
      'authenticate not-tried',
    ]);
  });

  it('says that a certificate cannot be trusted', async () => {
    const server = await startSelfSignedServer(answering(200, page));
    expect((await openKumaTest()({ url: server.url })).problem).toBe('certificate');
  });

  it('says that visitors are sent elsewhere', async () => {
    const server = await startOutsideServer(answering(302, '', { location: 'https://elsewhere.test/' }));
    expect((await openKumaTest()({ url: server.url })).problem).toBe('redirected');
  });

  it('says that an address must not be called', async () => {
    const found = await openKumaTest()({ url: 'http://169.254.169.254/' });
    expect(found).toMatchObject({ problem: 'refused-address', token: null, monitorCount: null });
  });

  it('is over in time when nothing is said', async () => {
    const server = await startOutsideServer(neverAnswering);
    const silent = await openKumaTest(100)({ url: server.url, ...password });
    expect(silent.problem).toBe('timeout');
  });

  it('says that Kuma brings its data to a new version', async () => {
    const migrating = await startOutsideServer((request, response) => {
      const isFront = request.url === '/';
      response.writeHead(isFront ? 200 : 404).end(isFront ? '<title>Uptime Kuma Migration</title>' : '');
    });
    expect((await openKumaTest()({ url: migrating.url, ...password })).problem).toBe('migrating');
  });

  it('says that Kuma waits for its own set-up', async () => {
    const fresh = await startOutsideServer((request, response) => {
      const isEntry = request.url === '/api/entry-page';
      response.writeHead(isEntry ? 200 : 404).end(isEntry ? '{"type":"setup-database"}' : '');
    });
    expect((await openKumaTest()({ url: fresh.url, ...password })).problem).toBe('not-set-up');
  });

  it('says that something before Kuma lets no WebSocket pass', async () => {
    const walled = await startOutsideServer((request, response) => {
      const isEntry = request.url === '/api/entry-page';
      response.writeHead(isEntry ? 200 : 400).end(isEntry ? '{"type":"entryPage"}' : '');
    });
    const found = await openKumaTest()({ url: walled.url, ...password });
    expect(found.steps[1]).toMatchObject({ result: 'failed', detail: expect.stringContaining('WebSockets') });
  });
});
