import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { maraSession, readySetup } from '#testing/facts.ts';
import type { FakeAnswers } from '#testing/fake-api.ts';
import { renderInHouse } from '#testing/render-in-house.tsx';
import { download, downloadPage, flowingQueue, limits } from '#testing/youtube-facts.ts';
import { YoutubePage } from '../youtube-page.tsx';

const ruth = { ...maraSession, user: { ...maraSession.user, role: 'admin' as const } };
const asked = () =>
  download({
    title: 'Night sky',
    status: 'awaiting_approval',
    isMine: false,
    requestedBy: { id: null, name: 'Bob' },
  });

const renderPage = (answers: FakeAnswers = {}) => {
  window.history.replaceState(null, '', '/youtube/');
  return renderInHouse(<YoutubePage />, {
    'GET /setup': () => readySetup,
    'GET /auth/session': () => ruth,
    'GET /youtube/quota': () => ({
      quota: { remaining: 3, limit: 5, resetsAt: null },
      limits,
      roomBytes: null,
    }),
    'GET /youtube/queue': () => ({ ...flowingQueue, active: 2, waiting: 7 }),
    'GET /youtube/downloads': () => downloadPage(),
    'GET /admin/downloads': ({ query }) => downloadPage(...(query.state === 'open' ? [asked()] : [])),
    'GET /admin/youtube/limits': () => ({ user: limits, admin: limits }),
    ...answers,
  });
};

const renderEverybodys = async (answers: FakeAnswers = {}) => {
  const house = renderPage(answers);
  await userEvent.click(await screen.findByRole('button', { name: 'Everybody’s' }));
  await screen.findByRole('heading', { name: 'Night sky' });
  return house;
};

describe('the downloads of everybody', () => {
  it('are asked for by administrators alone', async () => {
    const { api } = renderPage({ 'GET /auth/session': () => maraSession });
    await screen.findByText('Nothing is on the way');
    window.history.replaceState(null, '', '/youtube/?whose=everybody');
    expect(screen.queryByRole('button', { name: 'Everybody’s' })).toBeNull();
    expect(api.calls.some(({ key }) => key.startsWith('GET /admin'))).toBe(false);
  });

  it('name whose they are, and are agreed to', async () => {
    const { toasts } = await renderEverybodys({
      'POST /youtube/downloads/:id/approve': () => ({ ...asked(), status: 'queued' }),
    });
    expect(screen.getByText(/for Bob/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Agree to Night sky' }));
    await waitFor(() => expect(toasts).toEqual(['Agreed. It is in line now.']));
  });

  it('are refused with a reason', async () => {
    const { api } = await renderEverybodys({
      'POST /youtube/downloads/:id/deny': () => ({ ...asked(), status: 'cancelled' }),
    });
    await userEvent.click(screen.getByRole('button', { name: 'Refuse Night sky' }));
    await userEvent.type(screen.getByRole('textbox', { name: /^Why not/ }), 'Too long for the disk');
    await userEvent.click(screen.getByRole('button', { name: 'Refuse' }));
    await waitFor(() =>
      expect(api.calls.find(({ key }) => key === 'POST /youtube/downloads/:id/deny')?.parts).toMatchObject({
        body: { reason: 'Too long for the disk' },
      }),
    );
  });

  it('stand still and go on at a word', async () => {
    await renderEverybodys({
      'POST /admin/queue/pause': () => ({ ...flowingQueue, isPaused: true, pausedBecause: 'administrator' }),
      'POST /admin/queue/resume': () => flowingQueue,
    });
    expect(screen.getByText('2 being fetched, 7 waiting.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Pause fetching' }));
    expect(await screen.findByText('Fetching videos is paused.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Go on fetching' }));
    await waitFor(() => expect(screen.queryByText('Fetching videos is paused.')).toBeNull());
  });

  it('have limits, which are changed in household units', async () => {
    const { api, toasts } = await renderEverybodys({ 'PUT /admin/youtube/limits': ({ body }) => body });
    const [videos] = await screen.findAllByRole('spinbutton', { name: 'Videos' });
    const [gigabytes] = screen.getAllByRole('spinbutton', { name: 'Gigabytes' });
    await userEvent.clear(videos as HTMLElement);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('A number from 1 on')).toBeTruthy();
    await userEvent.type(videos as HTMLElement, '20');
    await userEvent.clear(gigabytes as HTMLElement);
    await userEvent.type(gigabytes as HTMLElement, '5');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(toasts).toEqual(['The limits are saved.']));
    expect(api.calls.find(({ key }) => key === 'PUT /admin/youtube/limits')?.parts).toEqual({
      body: { user: { items: 20, sizeBytes: 5e9, durationSeconds: limits.durationSeconds }, admin: limits },
    });
  });
});
