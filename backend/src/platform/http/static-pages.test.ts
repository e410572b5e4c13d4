import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createErrorHandler } from './error-handler.ts';
import { createSecurityHeaders } from './security-headers.ts';
import { createStaticPages } from './static-pages.ts';

let folder: string;
let server: Server;

const writeSite = () => {
  mkdirSync(join(folder, 'site', 'devices'), { recursive: true });
  mkdirSync(join(folder, 'site', '_next', 'static'), { recursive: true });
  writeFileSync(join(folder, 'site', 'devices', 'index.html'), '<h1>Devices</h1>');
  writeFileSync(join(folder, 'site', '404.html'), '<h1>No such room</h1>');
  writeFileSync(join(folder, 'site', '_next', 'static', 'a1.js'), 'let a;');
  writeFileSync(join(folder, 'site', '_next', 'static', 'a1.js.br'), 'br');
  writeFileSync(
    join(folder, 'csp.json'),
    JSON.stringify({ 'devices/index.html': ['sha256-abc'], '404.html': [] }),
  );
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
  writeSite();
  const isSecure = () => false;
  const app = express();
  app.use(createSecurityHeaders({ isSecure }));
  app.use(
    createStaticPages({ folder: join(folder, 'site'), policiesFile: join(folder, 'csp.json'), isSecure }),
  );
  app.use(createErrorHandler({ log: pino({ level: 'silent' }) }));
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
    headers: { accept: 'text/html', ...headers },
  });

describe('static pages', () => {
  it('give a page its own policy under each of its addresses', async () => {
    for (const path of ['/devices', '/devices/', '/devices/index.html']) {
      const answer = await ask(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-security-policy')).toContain("script-src 'self' 'sha256-abc'");
    }
  });

  it('give an unchanged page the same policy, because browsers take over the headers of a 304', async () => {
    const fresh = await ask('/devices/');
    const etag = fresh.headers.get('etag') ?? '';
    const unchanged = await ask('/devices/', { 'if-none-match': etag });
    expect(unchanged.status).toBe(304);
    for (const name of ['content-security-policy', 'cache-control']) {
      expect(unchanged.headers.get(name)).toBe(fresh.headers.get(name));
    }
  });

  it('keep hashed files for a year and everything else for a question', async () => {
    const hashed = await ask('/_next/static/a1.js', { 'accept-encoding': 'br' });
    expect(hashed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(hashed.headers.get('content-encoding')).toBe('br');
    expect((await ask('/devices/')).headers.get('cache-control')).toBe('no-cache');
  });

  it('answer unknown addresses with the page for people and a problem for programs', async () => {
    const page = await ask('/no-such-room/');
    expect(page.status).toBe(404);
    expect(await page.text()).toContain('No such room');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    const problem = await ask('/no-such-room.json', { accept: 'application/json' });
    expect(problem.status).toBe(404);
    expect(problem.headers.get('content-type')).toContain('application/problem+json');
  });

  it('do not leave their folder, and ignore ranges', async () => {
    for (const path of ['/..%2fcsp.json', '/%2e%2e/csp.json', '/devices/..%5c..%5ccsp.json']) {
      expect((await ask(path)).status).toBe(404);
    }
    expect((await ask('/devices/', { range: 'bytes=5-1' })).status).toBe(200);
  });
});
