import type { CurrentSession } from '@medianest/shared';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LiveProvider } from '#lib/realtime/live-provider.tsx';
import { claimedSetup, inMinutes, maraSession, readySetup } from '#testing/facts.ts';
import { type FakeAnswers, problem, silence } from '#testing/fake-api.ts';
import { createFakeLiveSockets } from '#testing/fake-live-socket.ts';
import { later } from '#testing/later.ts';
import { renderInHouse } from '#testing/render-in-house.tsx';
import { dashboard, service } from '#testing/status-facts.ts';
import { HouseFrame } from './house-frame.tsx';

const renderFrame = (
  session: CurrentSession,
  answers: FakeAnswers = {},
  around = (frame: ReactNode) => frame,
) =>
  renderInHouse(
    around(
      <HouseFrame>
        <p>Inside</p>
      </HouseFrame>,
    ),
    {
      'GET /setup': () => readySetup,
      'GET /auth/session': () => session,
      'GET /dashboard': () => dashboard(service('plex')),
      ...answers,
    },
  );

afterEach(() => vi.restoreAllMocks());

const signedOut = () => {
  throw problem(401, 'auth.required');
};
const alert = {
  id: '019ab3c1-0000-7000-8000-000000000009',
  kind: 'renewal-token-reused' as const,
  deviceName: 'Firefox on Linux',
  at: inMinutes(-60),
};

describe('the frame of the house', () => {
  it('shows nobody without a session a glimpse, and leads to the door', async () => {
    const { ways } = renderFrame(maraSession, { 'GET /auth/session': signedOut });
    await waitFor(() => expect(ways).toEqual(['replace /sign-in/']));
    expect(screen.queryByText('Inside')).toBeNull();
    expect(document.documentElement.hasAttribute('data-known')).toBe(false);
  });

  it('leads an owner who has not chosen a server yet back to the set-up', async () => {
    const { ways } = renderFrame(maraSession, { 'GET /setup': () => claimedSetup });
    await waitFor(() => expect(ways).toEqual(['replace /setup/']));
    expect(screen.queryByText('Inside')).toBeNull();
  });

  it('shows the way to the administration to administrators alone', async () => {
    const { api, askAgain } = renderFrame(maraSession);
    await screen.findByText('Inside');
    expect(screen.queryByRole('link', { name: 'Admin' })).toBeNull();
    const user = { ...maraSession.user, role: 'admin' as const };
    api.answer({ 'GET /auth/session': () => ({ ...maraSession, user }) });
    askAgain();
    const [link] = await screen.findAllByRole('link', { name: 'Admin' });
    expect(link?.getAttribute('href')).toContain('/admin/services');
  });

  it('remembers on this device that somebody is signed in', async () => {
    renderFrame(maraSession);
    expect(await screen.findByText('Inside')).toBeTruthy();
    expect(localStorage.getItem('medianest.known')).toBe('1');
  });

  it('ends the visit when any answer says that the session is over', async () => {
    const { api, ways } = renderFrame(
      { ...maraSession, alerts: [alert] },
      { 'POST /auth/alerts/:id/dismiss': signedOut },
    );
    api.answer({ 'GET /auth/session': () => new Promise(() => {}) });
    await userEvent.click(await screen.findByRole('button', { name: 'Hide this message' }));
    await waitFor(() => expect(ways).toEqual(['replace /sign-in/']));
    expect(screen.queryByText('Inside')).toBeNull();
  });

  it('tells of a reused key until the person puts it away', async () => {
    const { api } = renderFrame(
      { ...maraSession, alerts: [alert] },
      { 'POST /auth/alerts/:id/dismiss': () => undefined },
    );
    expect(await screen.findByText('An old key of “Firefox on Linux” was used again.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'See your devices' })).toBeTruthy();
    api.answer({ 'GET /auth/session': () => maraSession });
    await userEvent.click(screen.getByRole('button', { name: 'Hide this message' }));
    await waitFor(() => expect(screen.queryByText(/An old key/)).toBeNull());
    expect(api.calls).toContainEqual({
      key: 'POST /auth/alerts/:id/dismiss',
      parts: { params: { id: alert.id } },
    });
  });

  it('says so when Plex no longer accepts the person, with the way to mend it', async () => {
    renderFrame({ ...maraSession, user: { ...maraSession.user, plexLink: 'broken' } });
    expect((await screen.findByRole('link', { name: 'Link again' })).getAttribute('href')).toMatch(
      /^\/relink\/?$/,
    );
  });

  it('shows administrators what needs a look, and hides it on request', async () => {
    const notices = [{ code: 'plex-addresses-replaced' as const, message: 'It goes elsewhere.' }];
    renderFrame({ ...maraSession, notices });
    expect(await screen.findByText('It goes elsewhere.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Hide this message' }));
    expect(screen.queryByText('It goes elsewhere.')).toBeNull();
  });

  it('closes every shutter when nothing answers, and opens on the next try', async () => {
    const { api } = renderFrame(maraSession, {
      'GET /auth/session': () => {
        throw silence();
      },
    });
    expect(await screen.findByRole('heading', { name: 'The house does not answer' })).toBeTruthy();
    api.answer({ 'GET /auth/session': () => maraSession });
    await userEvent.click(screen.getByRole('button', { name: 'Try now' }));
    expect(await screen.findByText('Inside')).toBeTruthy();
  });

  it('signs out from the menu and forgets what was shown', async () => {
    const { api, ways } = renderFrame(maraSession, { 'POST /auth/logout': () => undefined });
    await userEvent.click(await screen.findByRole('button', { name: 'Your menu' }));
    api.answer({ 'GET /auth/session': signedOut });
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
    await waitFor(() => expect(ways).toEqual(['replace /sign-in/']));
  });

  it('keeps the page and says so when signing out did not work', async () => {
    const { toasts } = renderFrame(maraSession, {
      'POST /auth/logout': () => {
        throw silence();
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Your menu' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
    await waitFor(() => expect(toasts).toEqual(['Signing out did not work.']));
    expect(screen.getByText('Inside')).toBeTruthy();
  });

  it('says on every page what is down and what still works, until it is put away', async () => {
    const down = service('overseerr', { status: 'down', since: inMinutes(-6) });
    renderFrame(maraSession, { 'GET /dashboard': () => dashboard(service('plex'), down) });
    expect(await screen.findByText('Overseerr has been down for 6 minutes.')).toBeTruthy();
    expect(screen.getByText('Watching still works.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Hide this message' }));
    expect(screen.queryByText('Overseerr has been down for 6 minutes.')).toBeNull();
  });

  it('says when nothing moves by itself any more, and since when, until it does again', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-27T20:41:00') });
    const { open, sockets } = createFakeLiveSockets();
    renderFrame(maraSession, {}, (frame) => <LiveProvider open={open}>{frame}</LiveProvider>);
    await later(0);
    await sockets[0]?.opens();
    await sockets[0]?.ends('lost');
    await later(4_000);
    expect(screen.queryByText(/^Not live/)).toBeNull();
    await later(2_000);
    expect(screen.getByText(/^Not live – as of \d+:41/)).toBeTruthy();
    await sockets.at(-1)?.opens();
    expect(screen.queryByText(/^Not live/)).toBeNull();
  });

  it('does not say so twice when the device itself is offline', async () => {
    vi.useFakeTimers();
    const { open } = createFakeLiveSockets();
    renderFrame(maraSession, {}, (frame) => <LiveProvider open={open}>{frame}</LiveProvider>);
    await later(6_000);
    expect(screen.getByText(/^Not live/)).toBeTruthy();
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    fireEvent(window, new Event('offline'));
    expect(screen.getByText('This device is offline.')).toBeTruthy();
    expect(screen.queryByText(/^Not live/)).toBeNull();
  });

  it('shows what the owner has to say to everybody', async () => {
    const messageOfTheDay = { text: 'New disk on Saturday.', postedAt: inMinutes(-9), postedBy: 'Ruth' };
    renderFrame(maraSession, {
      'GET /dashboard': () => ({ ...dashboard(service('plex')), messageOfTheDay }),
    });
    expect(await screen.findByText('New disk on Saturday.')).toBeTruthy();
    expect(screen.getByText('Ruth says:')).toBeTruthy();
  });
});
