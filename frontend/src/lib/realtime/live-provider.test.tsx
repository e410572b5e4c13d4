import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { charade, maraSession } from '#testing/facts.ts';
import { type FakeAnswers, problem } from '#testing/fake-api.ts';
import { createFakeLiveSockets } from '#testing/fake-live-socket.ts';
import { later } from '#testing/later.ts';
import { renderInHouse } from '#testing/render-in-house.tsx';
import { bobWatches, dashboard, service } from '#testing/status-facts.ts';
import { titleCard, titleDetails } from '#testing/title-facts.ts';
import { useDashboard } from '../queries/use-dashboard.ts';
import { useRecentlyAdded } from '../queries/use-recently-added.ts';
import { useTitle } from '../queries/use-title.ts';
import { LiveProvider, useLiveConnection, useLiveGap } from './live-provider.tsx';

const Page = () => {
  const { data } = useRecentlyAdded();
  return <p>{`${useLiveConnection()}: ${data?.items.map(({ title }) => title).join() ?? 'nothing'}`}</p>;
};

const alien = titleCard(1, 'Alien');
const AlienPage = () => <p>{`Alien: ${useTitle(alien).data?.availability}`}</p>;

const recent = (...titles: string[]) => ({
  items: titles.map((title) => ({ ...charade(), title })),
  asOf: new Date(0).toISOString(),
  stale: false,
});

const signedIn: FakeAnswers = {
  'GET /auth/session': () => maraSession,
  'GET /plex/recently-added': () => recent('Charade'),
};

const open = (answers: FakeAnswers = signedIn) => {
  const { open: openLiveSocket, sockets } = createFakeLiveSockets();
  const house = renderInHouse(
    <LiveProvider open={openLiveSocket}>
      <Page />
    </LiveProvider>,
    answers,
  );
  const asked = (key: string) => house.api.calls.filter((call) => call.key === key).length;
  const first = async () => {
    await waitFor(() => expect(sockets).toHaveLength(1));
    return sockets[0] as (typeof sockets)[number];
  };
  return { ...house, sockets, asked, first };
};

describe('a page that is open', () => {
  it('shows what came in without being loaded again', async () => {
    const { api, first } = open();
    const socket = await first();
    await screen.findByText('connecting: Charade');
    await socket.opens();
    await screen.findByText('live: Charade');
    api.answer({ 'GET /plex/recently-added': () => recent('The Stranger', 'Charade') });
    await socket.syncs('1');
    await screen.findByText('live: The Stranger,Charade');
  });

  it('shows what became of a title that anybody asked for', async () => {
    const { open: openLiveSocket, sockets } = createFakeLiveSockets();
    const { api } = renderInHouse(
      <LiveProvider open={openLiveSocket}>
        <AlienPage />
      </LiveProvider>,
      { ...signedIn, 'GET /media/:mediaType/:tmdbId': () => titleDetails(alien) },
    );
    await screen.findByText('Alien: unknown');
    await waitFor(() => expect(sockets).toHaveLength(1));
    api.answer({ 'GET /media/:mediaType/:tmdbId': () => titleDetails(alien, { availability: 'available' }) });
    await sockets[0]?.movesTitle({ mediaType: 'movie', tmdbId: 1 });
    await screen.findByText('Alien: available');
  });

  it('asks who is signed in when the portal ends the connection', async () => {
    const { first, asked } = open();
    const socket = await first();
    await socket.opens();
    expect(asked('GET /auth/session')).toBe(1);
    await socket.ends('dismissed');
    await waitFor(() => expect(asked('GET /auth/session')).toBe(2));
  });

  it('lets go of the connection when nobody is signed in any more', async () => {
    const { api, first, sockets } = open();
    const socket = await first();
    await socket.opens();
    api.answer({
      'GET /auth/session': () => {
        throw problem(401, 'auth.required');
      },
    });
    await socket.ends('dismissed');
    await screen.findByText('off: Charade');
    fireEvent(window, new Event('online'));
    expect(sockets).toHaveLength(1);
  });

  it('keeps trying when nobody answers who is signed in', async () => {
    const { api, first, sockets } = open();
    const socket = await first();
    await socket.opens();
    api.answer({
      'GET /auth/session': () => {
        throw problem(503, 'upstream.unavailable');
      },
    });
    await socket.ends('dismissed');
    await screen.findByText('connecting: Charade');
    await waitFor(() => {
      fireEvent(window, new Event('online'));
      expect(sockets.length).toBeGreaterThan(1);
    });
  });
});

const Plex = () => <p>{`Plex: ${useDashboard().data?.services[0]?.status ?? 'nothing'}`}</p>;

const Gap = () => {
  const gap = useLiveGap();
  useDashboard();
  return <p>{gap === null ? 'told live' : `heard ${Date.now() - gap} ms ago`}</p>;
};

/** A page that is live, on a clock that the test moves. */
const openLive = async () => {
  vi.useFakeTimers();
  const { open: openLiveSocket, sockets } = createFakeLiveSockets();
  const { api } = renderInHouse(
    <LiveProvider open={openLiveSocket}>
      <Page />
      <Gap />
    </LiveProvider>,
    { ...signedIn, 'GET /dashboard': () => dashboard(service('plex')) },
  );
  await later(0);
  await sockets[0]?.opens();
  const asked = () => ({
    session: api.calls.filter(({ key }) => key === 'GET /auth/session').length,
    library: api.calls.filter(({ key }) => key === 'GET /plex/recently-added').length,
    status: api.calls.filter(({ key }) => key === 'GET /dashboard').length,
  });
  const drop = async (ms: number) => {
    await sockets.at(-1)?.ends('lost');
    await later(ms);
  };
  const comeBack = async () => {
    await sockets.at(-1)?.opens();
    await later(2_000);
  };
  return { asked, drop, comeBack };
};

describe('a connection that drops', () => {
  it('for a moment goes on with one question about the services, and nothing is said', async () => {
    const { asked, drop, comeBack } = await openLive();
    await drop(4_000);
    expect(screen.getByText('told live')).toBeTruthy();
    await comeBack();
    expect(screen.getByText('live: Charade')).toBeTruthy();
    expect(asked()).toEqual({ session: 1, library: 1, status: 2 });
  });

  it('for longer is said, with when the portal was heard, until it is back', async () => {
    const { drop, comeBack } = await openLive();
    await drop(8_000);
    expect(screen.getByText(/^heard [5-8]\d{3} ms ago/)).toBeTruthy();
    await comeBack();
    expect(screen.getByText('told live')).toBeTruthy();
  });

  it('for longer asks once for what is on the screen, and not who is signed in', async () => {
    const { asked, drop, comeBack } = await openLive();
    await drop(8_000);
    expect(asked()).toEqual({ session: 1, library: 1, status: 1 });
    await comeBack();
    expect(asked()).toEqual({ session: 1, library: 2, status: 2 });
  });
});

describe('what a page says of the services', () => {
  it('changes when the portal tells it, without a question', async () => {
    const { open: openLiveSocket, sockets } = createFakeLiveSockets();
    const { api } = renderInHouse(
      <LiveProvider open={openLiveSocket}>
        <Plex />
      </LiveProvider>,
      { ...signedIn, 'GET /dashboard': () => dashboard(service('plex')) },
    );
    await screen.findByText('Plex: up');
    await waitFor(() => expect(sockets).toHaveLength(1));
    await sockets[0]?.tells(service('plex', { status: 'down' }));
    await screen.findByText('Plex: down');
    expect(api.calls.filter(({ key }) => key === 'GET /dashboard')).toHaveLength(1);
  });
});

const Playing = () => <p>{`Playing: ${useDashboard().data?.nowPlaying.length ?? 'unknown'}`}</p>;

describe('what only administrators are told', () => {
  const asRole = (role: 'user' | 'admin') => ({
    ...signedIn,
    'GET /auth/session': () => ({ ...maraSession, user: { ...maraSession.user, role } }),
  });

  it('is not asked for by anybody else', async () => {
    expect((await open(asRole('user')).first()).isForAdmin).toBe(false);
  });

  it('reaches their pages', async () => {
    const { open: openLiveSocket, sockets } = createFakeLiveSockets();
    renderInHouse(
      <LiveProvider open={openLiveSocket}>
        <Playing />
      </LiveProvider>,
      { ...asRole('admin'), 'GET /dashboard': () => dashboard(service('plex')) },
    );
    await screen.findByText('Playing: 0');
    await waitFor(() => expect(sockets).toHaveLength(1));
    expect(sockets[0]?.isForAdmin).toBe(true);
    await sockets[0]?.tellsAdmin({
      event: 'now-playing',
      payload: { items: [bobWatches], asOf: new Date(0).toISOString() },
    });
    await screen.findByText('Playing: 1');
  });
});

describe('nobody', () => {
  it('has a connection without being signed in', async () => {
    const { sockets } = open({
      ...signedIn,
      'GET /auth/session': () => {
        throw problem(401, 'auth.required');
      },
    });
    await screen.findByText('off: Charade');
    expect(sockets).toHaveLength(0);
  });
});
