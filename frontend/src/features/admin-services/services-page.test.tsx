import type { CurrentSession, Dashboard } from '@medianest/shared';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { inMinutes, maraSession, readySetup } from '#testing/facts.ts';
import { type FakeAnswers, problem } from '#testing/fake-api.ts';
import { renderInHouse } from '#testing/render-in-house.tsx';
import { adminService, refusedTest } from '#testing/service-facts.ts';
import { ServicesPage } from './services-page.tsx';

const ruth: CurrentSession = { ...maraSession, user: { ...maraSession.user, role: 'admin' } };

const overseerr = adminService('overseerr', {
  configured: true,
  enabled: true,
  url: 'http://overseerr.example:5055',
  secret: { configured: true, lastFour: '9f3c' },
});
const items = [
  adminService('plex', { configured: true, enabled: true, url: 'http://plex.example:32400' }),
  overseerr,
  adminService('youtube'),
  adminService('uptime-kuma'),
];

const quietDay: Dashboard = {
  services: [],
  openIncidents: [],
  maintenance: [],
  nowPlaying: [],
  messageOfTheDay: null,
};

const renderServices = (chosen: string, answers: FakeAnswers = {}) => {
  window.history.replaceState(null, '', `/admin/services/?service=${chosen}`);
  return renderInHouse(<ServicesPage />, {
    'GET /setup': () => readySetup,
    'GET /auth/session': () => ruth,
    'GET /admin/services': () => ({ items }),
    'GET /dashboard': () => quietDay,
    'GET /admin/webhooks/overseerr': () => ({ state: 'none', target: null }),
    ...answers,
  });
};

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const bodiesOf = (calls: { key: string; parts: unknown }[], key: string) =>
  calls.filter((call) => call.key === key).map(({ parts }) => (parts as { body: unknown }).body);

describe('the services', () => {
  it('are no room for people who are not administrators', async () => {
    const { api } = renderServices('plex', { 'GET /auth/session': () => maraSession });
    expect(await screen.findByRole('heading', { name: 'No such room' })).toBeTruthy();
    expect(api.calls.some(({ key }) => key === 'GET /admin/services')).toBe(false);
  });

  it('are listed with their state, and the one in the address is open', async () => {
    renderServices('overseerr');
    const list = within(await screen.findByRole('navigation', { name: 'Services' }));
    expect(list.getByRole('link', { name: /Overseerr Connected/ }).getAttribute('aria-current')).toBe('true');
    expect(list.getByRole('link', { name: /YouTube folder Not connected/ })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Overseerr' })).toBeTruthy();
    expect(field('Address').value).toBe('http://overseerr.example:5055');
    expect(screen.getByText('Kept, ends in 9f3c')).toBeTruthy();
  });

  it('show how far a test got and what to do, and saving waits for one that passes', async () => {
    const { api } = renderServices('overseerr', { 'POST /admin/services/:name/test': () => refusedTest });
    await userEvent.click(await screen.findByRole('button', { name: 'Change API key' }));
    await userEvent.type(screen.getByLabelText('API key'), 'wrong');
    await userEvent.click(button('Test'));
    const ladder = within(await screen.findByRole('list', { name: 'Test' }));
    expect(ladder.getByText('Copy the API key at the top of that page.')).toBeTruthy();
    expect(ladder.getByText('Not tried: it needs the step before it.')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toBe('Overseerr does not accept this.');
    expect(button('Save').disabled).toBe(true);
    expect(screen.getByText(/Saving waits for a test that passes/)).toBeTruthy();
    await userEvent.type(screen.getByLabelText('API key'), 'er');
    expect(button('Save').disabled).toBe(false);
    expect(bodiesOf(api.calls, 'POST /admin/services/:name/test')).toEqual([
      { name: 'overseerr', url: 'http://overseerr.example:5055', apiKey: 'wrong', enabled: true },
    ]);
  });

  it('ask for the key again when the address changes', async () => {
    const { api } = renderServices('overseerr');
    await userEvent.clear(await screen.findByRole('textbox', { name: 'Address' }));
    await userEvent.type(field('Address'), 'http://elsewhere.example:5055');
    await userEvent.click(button('Save'));
    expect(await screen.findByText(/never sent to an address/)).toBeTruthy();
    expect(api.calls.some(({ key }) => key === 'PUT /admin/services/:name')).toBe(false);
  });

  it('are saved without what was left empty, and say so', async () => {
    const { api, toasts } = renderServices('youtube', {
      'PUT /admin/services/:name': () =>
        adminService('youtube', { configured: true, enabled: true, folder: '/media/youtube' }),
    });
    await userEvent.type(await screen.findByRole('textbox', { name: 'Folder' }), '/media/youtube');
    await userEvent.click(button('Save'));
    await waitFor(() => expect(toasts).toEqual(['YouTube folder is saved.']));
    expect(bodiesOf(api.calls, 'PUT /admin/services/:name')).toEqual([
      { name: 'youtube', folder: '/media/youtube', enabled: true },
    ]);
    expect(screen.getByRole('link', { name: /YouTube folder Connected/ })).toBeTruthy();
    expect(button('Save').disabled).toBe(true);
  });

  it('show at the field why the portal refused, with how far it got, and keep what was typed', async () => {
    renderServices('youtube', {
      'PUT /admin/services/:name': () => {
        throw problem(422, 'service.test_failed', { detail: 'There is no such folder on this server.' });
      },
      'POST /admin/services/:name/test': () => ({ ...refusedTest, problem: 'folder-missing' }),
    });
    await userEvent.type(await screen.findByRole('textbox', { name: 'Folder' }), '/nowhere');
    await userEvent.click(button('Save'));
    expect((await screen.findByRole('alert')).textContent).toBe('There is no such folder on this server.');
    expect(field('Folder').value).toBe('/nowhere');
    const ladder = within(await screen.findByRole('list', { name: 'Test' }));
    expect(ladder.getByText('Create the folder, or correct the path above.')).toBeTruthy();
  });

  it('keep what was typed when the list is asked for again, until it is discarded', async () => {
    const { api, askAgain } = renderServices('overseerr');
    await userEvent.type(await screen.findByRole('textbox', { name: 'Address' }), '/requests');
    api.answer({
      'GET /admin/services': () => ({ items: [{ ...overseerr, serverName: 'Wishes', version: '2.0' }] }),
    });
    askAgain();
    expect(await screen.findByText('Wishes, version 2.0')).toBeTruthy();
    expect(field('Address').value).toBe('http://overseerr.example:5055/requests');
    await userEvent.click(button('Discard'));
    expect(field('Address').value).toBe('http://overseerr.example:5055');
  });
});

describe('the message of the day', () => {
  it('is posted, and taken away again', async () => {
    const { api, toasts } = renderServices('plex', {
      'PUT /admin/message-of-the-day': ({ body: { text } }) => {
        const messageOfTheDay = text === '' ? null : { text, postedAt: inMinutes(0), postedBy: 'Ruth' };
        api.answer({ 'GET /dashboard': () => ({ ...quietDay, messageOfTheDay }) });
        return { messageOfTheDay };
      },
    });
    await userEvent.type(await screen.findByRole('textbox', { name: 'Message' }), 'Film night on Friday. ');
    await userEvent.click(button('Post'));
    await userEvent.click(await screen.findByRole('button', { name: 'Take it away' }));
    await waitFor(() => expect(toasts).toEqual(['The message is posted.', 'The message is taken away.']));
    expect(field('Message').value).toBe('');
    expect(bodiesOf(api.calls, 'PUT /admin/message-of-the-day')).toEqual([
      { text: 'Film night on Friday.' },
      { text: '' },
    ]);
  });
});
