import type { Dashboard, Incident, Monitor, MonitorList, ServiceStatus } from '@medianest/shared';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { inMinutes, maraSession, readySetup } from '#testing/facts.ts';
import { type FakeAnswers, problem } from '#testing/fake-api.ts';
import { renderInHouse } from '#testing/render-in-house.tsx';
import { dashboard, service } from '#testing/status-facts.ts';
import { StatusPage } from './status-page.tsx';

const down: Partial<ServiceStatus> = { status: 'down', since: inMinutes(-6), responseTimeMs: null };
const oneDown = (): Dashboard =>
  dashboard(service('plex'), service('overseerr', down), service('youtube'), service('uptime-kuma'));

const router: Monitor = {
  id: 7,
  name: 'Home internet',
  type: 'http',
  parentId: null,
  status: 'up',
  since: null,
  responseTimeMs: 86,
  averageResponseMs: 80,
  uptime24h: 98.6,
  uptime30d: 99.5,
  lastBeatAt: inMinutes(0),
  message: null,
  tags: [],
  certificate: { isValid: true, daysRemaining: 5, validTo: null },
  visible: false,
  beats: [{ at: inMinutes(-1), status: 'up', responseTimeMs: 86 }],
};
const watched = (...items: Monitor[]): MonitorList => ({
  items,
  maintenance: [],
  source: { state: 'live', asOf: inMinutes(0) },
});

const incident = (id: string, name: string, more: Partial<Incident> = {}): Incident => ({
  id,
  subject: { kind: 'service', id: name, name },
  status: 'down',
  startedAt: inMinutes(-60),
  endedAt: inMinutes(-57),
  message: null,
  ...more,
});

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

  it('puts what is still wrong before what is over', async () => {
    renderStatus({
      'GET /incidents': () => ({
        items: [incident('i1', 'Plex'), incident('i2', 'Overseerr', { endedAt: null })],
        total: 2,
        offset: 0,
        limit: 20,
      }),
    });
    const section = await screen.findByRole('region', { name: 'What happened' });
    await waitFor(() => expect(within(section).getAllByRole('listitem')).toHaveLength(2));
    const rows = within(section)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(rows[0]).toMatch(/Overseerr did not answer.*still so/);
    expect(rows[1]).toMatch(/Plex did not answer.*3 minutes/);
  });

  it('warns of a certificate that is about to run out, and offers guests no choice', async () => {
    renderStatus({ 'GET /monitors': () => watched(router) });
    expect(await screen.findByText('Its certificate runs out in 5 days')).toBeTruthy();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('lets administrators choose what everybody sees', async () => {
    const { api } = renderStatus({
      'GET /auth/session': () => ({ ...maraSession, user: { ...maraSession.user, role: 'admin' } }),
      'GET /monitors': () => watched(router),
      'PUT /admin/monitors': () => watched({ ...router, visible: true }),
    });
    const tick = await screen.findByRole<HTMLInputElement>('checkbox', { name: /Home internet/ });
    await userEvent.click(tick);
    await waitFor(() => expect(tick.checked).toBe(true));
    expect(api.calls).toContainEqual({ key: 'PUT /admin/monitors', parts: { body: { visible: [7] } } });
  });
});
