import type { CurrentSession, MediaRequest } from '@medianest/shared';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { LiveProvider } from '#lib/realtime/live-provider.tsx';
import { inMinutes, maraSession, readySetup } from '#testing/facts.ts';
import { type FakeAnswers, problem } from '#testing/fake-api.ts';
import { createFakeLiveSockets } from '#testing/fake-live-socket.ts';
import { renderInHouse } from '#testing/render-in-house.tsx';
import { requestAt, requestList } from '#testing/request-facts.ts';
import { RequestsPage } from './requests-page.tsx';

const ruthSession: CurrentSession = {
  ...maraSession,
  user: { ...maraSession.user, username: 'Ruth', role: 'admin' },
};

const robin = requestAt(7, {
  mediaType: 'tv',
  title: 'The Adventures of Robin Hood',
  seasons: [3, 4],
  isMine: false,
  can: ['approve', 'deny'],
});

const renderRequests = (answers: FakeAnswers = {}, session = maraSession) =>
  renderInHouse(<RequestsPage />, {
    'GET /setup': () => readySetup,
    'GET /auth/session': () => session,
    'GET /admin/users': () => ({ items: [], total: 0, offset: 0, limit: 200 }),
    'GET /media/requests': () => requestList([requestAt(1)]),
    'GET /admin/requests': () => requestList([robin]),
    ...answers,
  });

const rowOf = async (title: string) => {
  const link = await screen.findByRole('link', { name: title });
  return within(link.closest('li') as HTMLElement);
};

const askedFor = (api: ReturnType<typeof renderRequests>['api'], key: string) =>
  api.calls.filter((call) => call.key === key).map(({ parts }) => parts);

describe('the requests', () => {
  it('say what, who, when and how far', async () => {
    renderRequests();
    const row = await rowOf('Film 1');
    expect(row.getByText('1961 · Film')).toBeTruthy();
    expect(row.getByText('You, 20 minutes ago')).toBeTruthy();
    const way = within(row.getByRole('list', { name: 'How far Film 1 is' }));
    expect(way.getAllByRole('listitem').map((window) => window.querySelector('b')?.textContent)).toEqual([
      'Asked',
      'Waiting',
      'Coming',
      'Ready',
    ]);
  });

  it('are everybody’s for administrators, who approve them', async () => {
    const { api, toasts } = renderRequests(
      {
        'POST /media/requests/:id/approve': () => {
          const done: MediaRequest = { ...robin, status: 'approved', can: [] };
          api.answer({ 'GET /admin/requests': () => requestList([done]) });
          return done;
        },
      },
      ruthSession,
    );
    const row = await rowOf(robin.title);
    expect(row.getByText('Series · Seasons 3 and 4')).toBeTruthy();
    await userEvent.click(row.getByRole('button', { name: `Approve: ${robin.title}` }));
    await waitFor(() => expect(row.queryByRole('button', { name: /^Approve/ })).toBeNull());
    expect(row.getByText('Approved')).toBeTruthy();
    expect(toasts).toEqual([`${robin.title} is approved.`]);
  });

  it('are denied with a reason, which stays when it could not be sent', async () => {
    const { api } = renderRequests(
      {
        'POST /media/requests/:id/deny': () => {
          throw problem(503, 'upstream.unavailable', { service: 'overseerr' });
        },
      },
      ruthSession,
    );
    const row = await rowOf(robin.title);
    await userEvent.click(row.getByRole('button', { name: `Deny: ${robin.title}` }));
    const dialog = within(await screen.findByRole('dialog', { name: `Deny ${robin.title}?` }));
    await userEvent.type(dialog.getByRole('textbox', { name: 'Why' }), 'We have it on disc.');
    await userEvent.click(dialog.getByRole('button', { name: 'Deny' }));
    expect(await dialog.findByText('Overseerr does not answer.')).toBeTruthy();
    const denied: MediaRequest = {
      ...robin,
      status: 'denied',
      can: [],
      reason: 'We have it on disc.',
      timeline: [{ at: inMinutes(0), step: 'denied', by: 'Ruth', note: null }],
    };
    api.answer({
      'POST /media/requests/:id/deny': () => denied,
      'GET /admin/requests': () => requestList([denied]),
    });
    await userEvent.click(dialog.getByRole('button', { name: 'Deny' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(row.getByText('We have it on disc.').textContent).toBe('Ruth: We have it on disc.');
    expect(askedFor(api, 'POST /media/requests/:id/deny').at(-1)).toEqual({
      params: { id: robin.id },
      body: { reason: 'We have it on disc.' },
    });
  });

  it('are taken back: undone within the minute, cancelled after it', async () => {
    const fresh = requestAt(2, { can: ['undo', 'cancel'], undoUntil: inMinutes(1) });
    const { api, toasts } = renderRequests({
      'GET /media/requests': () => requestList([fresh, requestAt(3)]),
      'DELETE /media/requests/:id': ({ params }) => {
        api.answer({ 'GET /media/requests': () => requestList([fresh]) });
        expect(params.id).toBe(requestAt(3).id);
        return undefined;
      },
    });
    expect((await rowOf('Film 2')).getByRole('button', { name: 'Undo: Film 2' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel: Film 3' }));
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Film 3' })).toBeNull());
    expect(toasts).toEqual(['Taken back.']);
  });

  it('are asked for once more when they were denied', async () => {
    const denied = requestAt(4, {
      mediaType: 'tv',
      seasons: [2],
      status: 'denied',
      can: ['ask-again'],
    });
    const { api } = renderRequests({
      'GET /media/requests': () => requestList([denied]),
      'POST /media/request': () => requestAt(5),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Ask again: Film 4' }));
    await waitFor(() =>
      expect(askedFor(api, 'POST /media/request')).toEqual([
        { body: { mediaType: 'tv', tmdbId: 4, seasons: [2], is4k: false } },
      ]),
    );
  });

  it('are narrowed by state, kind and words, and the address keeps it', async () => {
    const { api } = renderRequests();
    await screen.findByRole('link', { name: 'Film 1' });
    await userEvent.click(screen.getByRole('button', { name: /^Waiting\s*1$/ }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Series');
    await userEvent.type(screen.getByRole('searchbox', { name: 'Title' }), 'robin');
    await waitFor(() => expect(window.location.search).toBe('?group=waiting&type=tv&q=robin'));
    await waitFor(() =>
      expect(askedFor(api, 'GET /media/requests').at(-1)).toEqual({
        query: { offset: 0, limit: 30, group: 'waiting', mediaType: 'tv', q: 'robin' },
      }),
    );
  });

  it('say what to do when there are none, and when none fits', async () => {
    renderRequests({ 'GET /media/requests': () => requestList([]) });
    expect(await screen.findByRole('heading', { name: 'Nothing asked for yet' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Denied' }));
    expect(await screen.findByRole('heading', { name: 'No request fits' })).toBeTruthy();
    await userEvent.click(screen.getAllByRole('button', { name: 'Clear all filters' })[0] as HTMLElement);
    expect(await screen.findByRole('heading', { name: 'Nothing asked for yet' })).toBeTruthy();
  });

  it('can be asked for again when they did not come', async () => {
    const { api } = renderRequests({
      'GET /media/requests': () => {
        throw problem(500, 'internal');
      },
    });
    expect(await screen.findByText('The requests did not come')).toBeTruthy();
    api.answer({ 'GET /media/requests': () => requestList([requestAt(1)]) });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: 'Film 1' })).toBeTruthy();
  });

  it('draw only what is near of ten thousand', async () => {
    const thirty = Array.from({ length: 30 }, (_, place) => requestAt(place + 1));
    const { api } = renderRequests({ 'GET /media/requests': () => requestList(thirty, { total: 10_000 }) });
    await screen.findByRole('link', { name: 'Film 30' });
    expect(screen.getAllByRole('list', { name: 'Requests' })).toHaveLength(1);
    expect(askedFor(api, 'GET /media/requests')).toHaveLength(1);
  });

  it('tell all that happened to one, and let go of what was wanted only to be heard of', async () => {
    const heard = requestAt(6, { isMine: false, isSubscribed: true, can: [] });
    window.history.replaceState(null, '', `/requests/?id=${heard.id}`);
    const { api, toasts } = renderRequests({
      'GET /media/requests/:id': () => heard,
      'DELETE /media/requests/:id/subscription': () => undefined,
    });
    const dialog = within(await screen.findByRole('dialog', { name: 'Film 6' }));
    expect(dialog.getByRole('list', { name: 'What happened' }).textContent).toMatch(/^Mara asked for it/);
    await userEvent.click(dialog.getByRole('button', { name: 'Do not tell me any more' }));
    await waitFor(() => expect(toasts).toEqual(['You will not hear of it.']));
    expect(askedFor(api, 'DELETE /media/requests/:id/subscription')).toEqual([{ params: { id: heard.id } }]);
    await userEvent.click(dialog.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(window.location.search).toBe(''));
  });

  it('say when one is not here', async () => {
    window.history.replaceState(null, '', `/requests/?id=${requestAt(8).id}`);
    renderRequests({
      'GET /media/requests/:id': () => {
        throw problem(404, 'not_found');
      },
    });
    expect(await screen.findByRole('dialog', { name: 'This request is not here' })).toBeTruthy();
  });

  it('move by themselves when the portal says so', async () => {
    const { open, sockets } = createFakeLiveSockets();
    const { api } = renderInHouse(
      <LiveProvider open={open}>
        <RequestsPage />
      </LiveProvider>,
      {
        'GET /setup': () => readySetup,
        'GET /auth/session': () => maraSession,
        'GET /media/requests': () => requestList([requestAt(1)]),
      },
    );
    const row = await rowOf('Film 1');
    await waitFor(() => expect(sockets).toHaveLength(1));
    await sockets[0]?.opens();
    const ready = requestAt(1, { status: 'completed', availability: 'available', can: [] });
    api.answer({ 'GET /media/requests': () => requestList([ready]) });
    await sockets[0]?.movesRequest();
    expect(await row.findByRole('link', { name: 'Watch: Film 1' })).toBeTruthy();
  });
});
