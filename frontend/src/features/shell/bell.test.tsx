import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { LiveProvider } from '#lib/realtime/live-provider.tsx';
import { inMinutes, maraSession, readySetup } from '#testing/facts.ts';
import { type FakeAnswers, problem } from '#testing/fake-api.ts';
import { createFakeLiveSockets } from '#testing/fake-live-socket.ts';
import { news, told } from '#testing/notification-facts.ts';
import { renderInHouse } from '#testing/render-in-house.tsx';
import { Bell } from './bell.tsx';

const renderBell = (answers: FakeAnswers = {}) => {
  const { open, sockets } = createFakeLiveSockets();
  const house = renderInHouse(
    <LiveProvider open={open}>
      <Bell />
    </LiveProvider>,
    {
      'GET /setup': () => readySetup,
      'GET /auth/session': () => maraSession,
      'GET /notifications': () => told(news(1), news(2, { readAt: inMinutes(-1) })),
      ...answers,
    },
  );
  return { ...house, sockets };
};

const openPanel = async () => {
  await userEvent.click(await screen.findByRole('button', { name: 'Notifications, 1 unread' }));
  return within(await screen.findByRole('dialog', { name: 'Notifications' }));
};

describe('the bell', () => {
  it('shows the latest news and where they lead', async () => {
    renderBell();
    const panel = await openPanel();
    const link = panel.getByRole('link', { name: /^new:\s*Film 1 is here/ });
    expect(link.getAttribute('href')).toMatch(/^\/requests\/?$/);
    expect(panel.getByRole('link', { name: 'All notifications' })).toBeTruthy();
  });

  it('notes one as read, and all of them', async () => {
    const { api } = renderBell({
      'GET /notifications': () => told(news(1), news(2)),
      'POST /notifications/read': ({ body }) => ({ unread: body.ids === undefined ? 0 : 1 }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Notifications, 2 unread' }));
    const panel = within(await screen.findByRole('dialog', { name: 'Notifications' }));
    await userEvent.click(panel.getByRole('button', { name: 'Note as read: Film 1 is here' }));
    expect(await screen.findByRole('button', { name: 'Notifications, 1 unread' })).toBeTruthy();
    await userEvent.click(panel.getByRole('button', { name: 'Note all as read' }));
    expect(await screen.findByRole('button', { name: 'Notifications' })).toBeTruthy();
    expect(
      api.calls.filter(({ key }) => key === 'POST /notifications/read').map(({ parts }) => parts),
    ).toEqual([{ body: { ids: [news(1).id] } }, { body: {} }]);
  });

  it('takes back what could not be noted', async () => {
    renderBell({
      'POST /notifications/read': () => {
        throw problem(500, 'internal');
      },
    });
    const panel = await openPanel();
    await userEvent.click(panel.getByRole('button', { name: 'Note all as read' }));
    expect(await panel.findByRole('button', { name: 'Note all as read' })).toBeTruthy();
  });

  it('rings by itself', async () => {
    const { sockets } = renderBell();
    const panel = await openPanel();
    await waitFor(() => expect(sockets).toHaveLength(1));
    await sockets[0]?.notifies({ notification: news(3, { title: 'Charade came in' }), unread: 2 });
    expect(await screen.findByRole('button', { name: 'Notifications, 2 unread' })).toBeTruthy();
    expect(panel.getAllByRole('listitem')[0]?.textContent).toMatch(/^new: Charade came in/);
  });

  it('is silent about its own troubles until it is opened', async () => {
    renderBell({
      'GET /notifications': () => {
        throw problem(500, 'internal');
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Notifications' }));
    expect(await screen.findByText('The news did not come')).toBeTruthy();
  });

  it('never leads to another site', async () => {
    renderBell({ 'GET /notifications': () => told(news(1, { link: '//elsewhere.example/' })) });
    const panel = await openPanel();
    expect(panel.queryByRole('link', { name: /Film 1/ })).toBeNull();
    expect(panel.getByText('Film 1 is here')).toBeTruthy();
  });
});
