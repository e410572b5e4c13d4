import { describe, expect, it } from 'vitest';
import { createHouseholdControl, startHousehold } from '../src/index.ts';
import { useHousehold } from './household-for-test.ts';

const household = useHousehold();

const services = [
  { name: 'plex-tv', ask: () => household.plexTv({ path: '/api/v2/user', as: 'owner' }), failStatus: 503 },
  {
    name: 'overseerr',
    ask: () => household.overseerr({ path: '/settings/public' }),
    failStatus: 500,
  },
  { name: 'plex', ask: () => household.plex({ path: '/library/sections', as: 'owner' }), failStatus: 500 },
] as const;

describe.each(services)('$name', ({ name, ask, failStatus }) => {
  it('destroys the connection when it is down, and comes back', async () => {
    const { services } = await household.control.setService(name, { mode: 'down' });
    expect(services[name]).toEqual({ mode: 'down' });
    await expect(ask()).rejects.toThrow();
    await household.control.setService(name, { mode: 'up' });
    expect((await ask()).status).toBe(200);
  });

  it('answers as usual, but not before the delay, when it is slow', async () => {
    await household.control.setService(name, { mode: 'slow', delayMs: 60 });
    const askedAt = performance.now();
    expect((await ask()).status).toBe(200);
    expect(performance.now() - askedAt).toBeGreaterThan(55);
  });

  it('is slow by three seconds unless told otherwise', async () => {
    const { services } = await household.control.setService(name, { mode: 'slow' });
    expect(services[name]).toEqual({ mode: 'slow', delayMs: 3000 });
  });

  it('answers an HTML page when it fails', async () => {
    await household.control.setService(name, { mode: 'fail' });
    const response = await ask();
    expect(response.status).toBe(failStatus);
    expect(response.headers.get('content-type')).toContain('text/html');
  });

  it('answers 200 with something else when it talks garbage', async () => {
    await household.control.setService(name, { mode: 'garbage' });
    expect((await ask()).headers.get('content-type')).toContain('text/html');
    await household.control.setService(name, { mode: 'garbage', body: 'cut-json' });
    const cut = await ask();
    expect(cut.status).toBe(200);
    await expect(cut.json()).rejects.toThrow(SyntaxError);
  });

  it('answers 429 without Retry-After when it limits', async () => {
    await household.control.setService(name, { mode: 'rate-limit' });
    const response = await ask();
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBeNull();
  });

  it('sends clients elsewhere when it redirects', async () => {
    await household.control.setService(name, { mode: 'redirect', location: 'http://127.0.0.1:3/elsewhere' });
    const response = await ask();
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('http://127.0.0.1:3/elsewhere');
  });

  it('answers about 40 MB of JSON when it is oversize', async () => {
    await household.control.setService(name, { mode: 'oversize' });
    const body = await (await ask()).text();
    expect(body.length).toBeGreaterThan(40 * 1024 * 1024);
    expect(body.endsWith('""]}')).toBe(true);
  });
});

describe('a bad day at plex.tv', () => {
  it.each(['/auth', '/link', '/_household'])('leaves %s alone', async (path) => {
    await household.control.setService('plex-tv', { mode: 'down' });
    expect((await fetch(household.state().addresses.plexTv + path)).status).toBe(200);
  });

  it('leaves the media server alone', async () => {
    await household.control.setService('plex-tv', { mode: 'fail' });
    expect((await household.plex({ path: '/', as: 'owner' })).status).toBe(200);
  });
});

describe('hanging', () => {
  it('never answers, until the household closes', async () => {
    const own = await startHousehold({ port: 0 });
    const control = createHouseholdControl(own.controlUrl);
    await control.setService('plex', { mode: 'hang' });
    const hanging = fetch(`${own.addresses.plex}/identity`).then(
      () => 'answered',
      () => 'cut off',
    );
    expect(await Promise.race([hanging, control.state()])).toMatchObject({
      services: { plex: { mode: 'hang' } },
    });
    await own.close();
    expect(await hanging).toBe('cut off');
  });
});
