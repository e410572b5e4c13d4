import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestBrowser } from './support/browser.ts';
import {
  answering,
  neverAnswering,
  type OutsideServer,
  startOutsideServer,
  startSelfSignedServer,
} from './support/outside-server.ts';
import { startTestPortal, type TestPortal } from './support/portal.ts';
import { signIn } from './support/sign-in.ts';

let test: TestPortal;
let owner: TestBrowser;
beforeAll(async () => {
  test = await startTestPortal({ isSetUp: false, timeouts: { outsideCallMs: 4_000 } });
  owner = test.browser();
  await owner.post('/setup/claim', { token: test.portal.setupToken });
  await signIn(test, owner, 'owner');
});
afterAll(() => test.close());

const choose = (url: string) => owner.post('/setup/server', { url });

const identity = (machineIdentifier: string) => ({
  MediaContainer: { size: 0, claimed: true, machineIdentifier, version: '1.43.3' },
});

const fortyMegabytes = `{"filler":"${'x'.repeat(40 * 1024 * 1024)}"}`;

const strangers: [string, () => Promise<OutsideServer>, number, string][] = [
  ['that never answers', () => startOutsideServer(neverAnswering), 422, 'connection.timeout'],
  [
    'that sends visitors elsewhere',
    () => startOutsideServer(answering(302, '', { location: 'http://169.254.169.254/' })),
    422,
    'connection.redirected',
  ],
  [
    'that shows a page',
    () => startOutsideServer(answering(200, '<!doctype html><title>Router</title>')),
    422,
    'connection.not_plex',
  ],
  ['that wants a password', () => startOutsideServer(answering(401, '')), 422, 'connection.credentials'],
  ['that fails', () => startOutsideServer(answering(500, '')), 422, 'connection.unreachable'],
  ['that sends 40 MB', () => startOutsideServer(answering(200, fortyMegabytes)), 422, 'connection.not_plex'],
  [
    'that sends half of its JSON',
    () => startOutsideServer(answering(200, '{"MediaContainer":{"machineIdent')),
    422,
    'connection.not_plex',
  ],
  [
    'that sends other JSON',
    () => startOutsideServer(answering(200, { status: 'ok' })),
    422,
    'connection.not_plex',
  ],
  [
    'with a certificate of its own making',
    () => startSelfSignedServer(answering(200, identity('x'))),
    422,
    'connection.certificate',
  ],
  [
    'that is somebody else’s Plex',
    () => startOutsideServer(answering(200, identity('another-machine'))),
    403,
    'setup.not_owner',
  ],
];

describe('a server at an address given by hand', () => {
  it.each(strangers)('%s is told apart', async (_which, start, status, code) => {
    const stranger = await start();
    expect(await choose(stranger.url)).toMatchObject({ status, problem: { code } });
    expect(stranger.requests.every(({ headers }) => !('x-plex-token' in headers))).toBe(true);
  });

  it('that pretends to be the household’s own fails at the owner’s token', async () => {
    const { server } = await test.household.state();
    const liar = await startOutsideServer((request, response) => {
      if (request.url === '/identity')
        return void response.end(JSON.stringify(identity(server.machineIdentifier)));
      response.writeHead(401).end();
    });
    expect(await choose(liar.url)).toMatchObject({
      status: 422,
      problem: { code: 'connection.credentials' },
    });
  });

  it('where nobody listens is unreachable', async () => {
    for (const url of ['http://127.0.0.1:3', 'http://no-such-host.invalid:32400'])
      expect(await choose(url)).toMatchObject({
        status: 422,
        problem: { code: 'connection.unreachable' },
      });
  });
});

describe('an address', () => {
  it.each([
    'file:///etc/passwd',
    'ftp://127.0.0.1/',
    'gopher://127.0.0.1:70/',
    'javascript:alert(1)',
    'not an address',
    '',
    `http://127.0.0.1/${'a'.repeat(600)}`,
  ])('%s is refused before anything is called', async (url) => {
    expect(await choose(url)).toMatchObject({ status: 400, problem: { code: 'validation.failed' } });
  });

  it.each([
    'http://169.254.169.254/latest/meta-data',
    'http://[fd00:ec2::254]/',
    'http://[::ffff:169.254.169.254]/',
    'http://0.0.0.0:32400',
    'http://2852039166/',
    'http://user:secret@127.0.0.1:32400',
  ])('%s is refused as one that no media server has', async (url) => {
    expect(await choose(url)).toMatchObject({
      status: 422,
      problem: { code: 'connection.refused_address' },
    });
  });

  it('that works ends the set-up', async () => {
    const { addresses } = await test.household.state();
    expect(await choose(`${addresses.plex}/`)).toMatchObject({
      status: 200,
      body: { name: 'Lantern House', uri: addresses.plex },
    });
  });
});
