import type { Dashboard, Incident, ServiceStatus } from '@medianest/shared';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { inMinutes, maraSession, readySetup } from '#testing/facts.ts';
import { type FakeAnswers, problem } from '#testing/fake-api.ts';
import { renderInHouse } from '#testing/render-in-house.tsx';
import { dashboard, monitor, service, watched } from '#testing/status-facts.ts';
import { StatusPage } from './status-page.tsx';

const down = (): Partial<ServiceStatus> => ({
  status: 'down',
  since: inMinutes(-6),
  responseTimeMs: null,
});
const oneDown = (): Dashboard =>
  dashboard(service('plex'), service('overseerr', down()), service('youtube'), service('uptime-kuma'));

const router = monitor({ certificate: { isValid: true, daysRemaining: 5, validTo: null } });

const incident = (id: string, name: string, more: Partial<Incident> = {}): Incident => ({
  id,
  subject: { kind: 'service', id: name, name },
  status: 'down',
  startedAt: inMinutes(-60),
  endedAt: inMinutes(-57),
  message: null,
  ...more,
});

const asAdmin: FakeAnswers = {
  'GET /auth/session': () => ({ ...maraSession, user: { ...maraSession.user, role: 'admin' } }),
};

const renderStatus = (answers: FakeAnswers = {}) =>
  renderInHouse(<StatusPage />, {
    'GET /setup': () => readySetup,
    'GET /auth/session': () => maraSession,
    'GET /dashboard': oneDown,
    'GET /services/:name/history': ({ params }) => ({
      name: params.name,
      range: '24h',
      beats: [
        { at: inMinutes(-2), status: 'up', responseTimeMs: 40 },
        { at: inMinutes(-1), status: 'down', responseTimeMs: null },
      ],
    }),
    'GET /monitors': () => watched(),
    'GET /incidents': () => ({ items: [], total: 0, offset: 0, limit: 20 }),
    ...answers,
  });

describe('the status page', () => {
  it('says first what stopped, since when, and what still works', async () => {
    renderStatus();
    expect(await screen.findByRole('heading', { level: 1, name: 'Three are up, one is not' })).toBeTruthy();
    const detail = screen.getByText(/Overseerr stopped answering 6 minutes ago\./);
    expect(detail.textContent).toContain('Watching, downloads, and monitoring are not affected.');
    expect(screen.getByText('Down for 6 minutes')).toBeTruthy();
    expect(screen.getAllByText('Up')).toHaveLength(3);
  });

  it('says in one sentence what a heartbeat bar shows', async () => {
    renderStatus();
    const name = 'The last 24 hours in 2 beats, 1 without an answer';
    await waitFor(() => expect(screen.getAllByRole('img', { name })).toHaveLength(4));
  });

  it('says quietly that a service is not set up', async () => {
    renderStatus({
      'GET /dashboard': () =>
        dashboard(service('plex'), service('overseerr', { status: 'unknown', lastCheckAt: null })),
    });
    expect(await screen.findByText('Not set up, or not asked yet')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1, name: 'It is up' })).toBeTruthy();
  });

  it('shows the age of what was not checked when it should have been', async () => {
    renderStatus({
      'GET /dashboard': () => dashboard(service('plex', { stale: true, lastCheckAt: inMinutes(0) })),
    });
    expect(await screen.findByText(/^as of /)).toBeTruthy();
  });

  it('loses only the part that failed', async () => {
    const { api } = renderStatus({
      'GET /dashboard': () => {
        throw problem(500, 'internal');
      },
      'GET /incidents': () => ({ items: [incident('i1', 'Plex')], total: 1, offset: 0, limit: 20 }),
    });
    expect(await screen.findByText('How the house is could not be told')).toBeTruthy();
    expect(await screen.findByText('Plex did not answer')).toBeTruthy();
    api.answer({ 'GET /dashboard': oneDown });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Down for 6 minutes')).toBeTruthy();
  });

  it('tells for how long things did not work, and brings earlier ones when they are wished for', async () => {
    const pages = [
      [incident('i2', 'Overseerr', { startedAt: inMinutes(-8), endedAt: null })],
      [incident('i1', 'Plex')],
    ];
    renderStatus({
      'GET /incidents': ({ query }) => {
        const offset = Number(query.offset);
        return { items: pages[offset] ?? [], total: 2, offset, limit: 1 };
      },
    });
    const section = await screen.findByRole('region', { name: 'What happened' });
    const rows = () => within(section).getAllByRole('listitem');
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(rows()[0]?.textContent).toMatch(/Overseerr did not answer.*still so, for 8 minutes/);
    await userEvent.click(screen.getByRole('button', { name: 'Show earlier ones' }));
    await waitFor(() => expect(rows()).toHaveLength(2));
    expect(rows()[1]?.textContent).toMatch(/Plex did not answer.*3 minutes/);
    expect(screen.queryByRole('button', { name: 'Show earlier ones' })).toBeNull();
  });

  it('warns of a certificate that is about to run out, and offers guests no choice', async () => {
    renderStatus({ 'GET /monitors': () => watched(router) });
    expect(await screen.findByText('Its certificate runs out in 5 days')).toBeTruthy();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('says what is known of what is down, and to administrators where it is set', async () => {
    const silent = { ...down(), message: 'It does not answer.' };
    renderStatus({
      ...asAdmin,
      'GET /dashboard': () => dashboard(service('plex'), service('overseerr', silent)),
    });
    expect(await screen.findByRole('heading', { name: 'What we know' })).toBeTruthy();
    expect(screen.getByText('What it said: It does not answer.')).toBeTruthy();
    expect(screen.getByText('What still works: watching.')).toBeTruthy();
    expect(screen.getByText('Asked again, every half minute; no answer yet')).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Open its settings' });
    expect(link.getAttribute('href')).toMatch(/^\/admin\/services\/?\?service=overseerr$/);
  });

  it('opens the answer times of a row, as far back as is wished, with a table behind them', async () => {
    const { api } = renderStatus({ 'GET /dashboard': () => dashboard(service('plex')) });
    await userEvent.click(await screen.findByRole('button', { name: 'Plex', expanded: false }));
    const table = await screen.findByRole('table', { name: 'Answer times of Plex, last 24 hours' });
    expect(within(table).getByText('40 ms')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '7 d' }));
    expect(await screen.findByRole('img', { name: 'Answer times of Plex, last 7 days' })).toBeTruthy();
    expect(api.calls).toContainEqual({
      key: 'GET /services/:name/history',
      parts: { params: { name: 'plex' }, query: { range: '7d' } },
    });
  });

  it('names the member that takes its group down', async () => {
    const group = monitor({ id: 1, name: 'Private', type: 'group', status: 'down' });
    const camera = monitor({ id: 2, name: 'Camera', parentId: 1, status: 'down', message: 'timeout' });
    renderStatus({
      'GET /monitors': () => watched(group, camera, monitor({ id: 3, name: 'NAS', parentId: 1 })),
    });
    expect(await screen.findByText('Camera does not answer')).toBeTruthy();
    expect(screen.getByText(/What it said: timeout/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Private' }));
    expect(screen.queryByText(/What it said: timeout/)).toBeNull();
  });

  it('says ahead which certificates run out', async () => {
    renderStatus({ 'GET /monitors': () => watched(router) });
    const section = await screen.findByRole('region', { name: 'Ahead' });
    const row = await within(section).findByRole('listitem');
    expect(row.textContent).toBe('in 5 daysThe certificate of Home internet runs outUrgent');
  });

  it('tells administrators that Uptime Kuma cannot be heard', async () => {
    const list = { ...watched(router), source: { state: 'stale', asOf: inMinutes(-4) } } as const;
    renderStatus({ ...asAdmin, 'GET /monitors': () => list });
    expect(await screen.findByText('Uptime Kuma cannot be heard.')).toBeTruthy();
  });

  it('lets administrators choose what everybody sees, many at once', async () => {
    const blog = monitor({ id: 8, name: 'Blog' });
    const { api } = renderStatus({
      ...asAdmin,
      'GET /monitors': () => watched(router, blog, monitor({ id: 9, name: 'Home server', visible: true })),
      'PUT /admin/monitors': () => watched(router, blog),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Choose what everybody sees' }));
    await userEvent.type(await screen.findByRole('searchbox', { name: 'Filter by name' }), 'home');
    expect(screen.queryByRole('checkbox', { name: 'Blog' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Tick these 2' }));
    expect(screen.getByText('2 of 3 shown to everybody')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('searchbox')).toBeNull());
    const put = api.calls.find(({ key }) => key === 'PUT /admin/monitors');
    expect(put?.parts).toEqual({ body: { visible: [9, 7] } });
  });
});
