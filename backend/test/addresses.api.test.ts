import type { Pin } from '@medianest/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPortal, startTestPortal, type TestPortal } from './support/portal.ts';

let test: TestPortal;
beforeAll(async () => {
  test = await startTestPortal();
});
afterAll(() => test.close());

const forwardUrlOf = (body: unknown) =>
  new URLSearchParams(new URL((body as Pin).authUrl ?? '').hash.slice(2)).get('forwardUrl');

const begin = (portal: TestPortal, site: string) =>
  portal.browser({ site }).post('/auth/plex/pin', { flow: 'window' });

describe('the address to which Plex sends people back', () => {
  it.each([
    'http://localhost:4000',
    'http://192.168.1.20:4000',
    'http://[fd12::1]:4000',
    'http://nas:4000',
    'http://nas.local:4000',
    'http://medianest.home.arpa',
  ])('may be one inside the house, as %s', async (site) => {
    const answer = await begin(test, site);
    expect(answer).toMatchObject({ status: 201 });
    expect(forwardUrlOf(answer.body)).toBe(`${site}/sign-in/?flow=returned`);
  });

  it.each([
    'http://evil.example',
    'http://203.0.113.7:4000',
    'http://localhost.evil.example:4000',
    'http://192.168.1.20.evil.example',
    'http://evil.example.:4000',
  ])('is never a public one that nobody configured, as %s', async (site) => {
    const portalThere = test.browser({ site });
    for (const path of ['/csrf/token', '/auth/plex/pin']) {
      const answer = await portalThere.post(path, { flow: 'window' }, { withoutCsrf: true });
      expect(answer).toMatchObject({ status: 403, problem: { code: 'origin.not_allowed' } });
    }
  });

  it('may be PUBLIC_URL, or one of ALLOWED_ORIGINS, and no other', async () => {
    const portal = await openTestPortal({
      environment: {
        PUBLIC_URL: 'https://media.example.net',
        ALLOWED_ORIGINS: 'http://tv.example.net:4000, https://other.example.org',
      },
    });
    for (const site of [
      'https://media.example.net',
      'http://tv.example.net:4000',
      'https://other.example.org',
    ]) {
      const answer = await begin(portal, site);
      expect(forwardUrlOf(answer.body)).toBe(`${site}/sign-in/?flow=returned`);
    }
    for (const site of ['http://media.example.net', 'https://tv.example.net:4000']) {
      const answer = await portal.browser({ site }).post('/csrf/token', undefined, { withoutCsrf: true });
      expect(answer).toMatchObject({ status: 403 });
    }
  });

  it('does not come from a forwarded host', async () => {
    const portal = await openTestPortal({ environment: { TRUST_PROXY: '1' } });
    const browser = portal.browser({
      site: 'http://nas.local',
      headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-for': '203.0.113.9' },
    });
    const answer = await browser.post('/auth/plex/pin', { flow: 'window' });
    expect(forwardUrlOf(answer.body)).toBe('http://nas.local/sign-in/?flow=returned');
  });
});
