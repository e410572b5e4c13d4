import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { LiveProvider } from '#lib/realtime/live-provider.tsx';
import { inMinutes, maraSession, readySetup } from '#testing/facts.ts';
import type { FakeAnswers } from '#testing/fake-api.ts';
import { createFakeLiveSockets } from '#testing/fake-live-socket.ts';
import { renderInHouse } from '#testing/render-in-house.tsx';
import { download, downloadItem, downloadPage } from '#testing/youtube-facts.ts';
import { Downloads } from './downloads.tsx';

const general = downloadItem({ position: 2, status: 'downloading', percent: 20, durationSeconds: 4700 });
const lost = downloadItem({
  position: 3,
  title: 'The Lost World',
  status: 'failed',
  problem: 'private',
  reason: 'The uploader made this video private. Trying again will not help.',
});
const caligari = downloadItem({
  position: 4,
  title: 'Caligari',
  status: 'waiting',
  problem: 'rate-limited',
  retryAt: inMinutes(4),
});
const metropolis = downloadItem({ position: 1, title: 'Metropolis', status: 'completed', percent: 100 });

const scores = () =>
  download({
    items: [general, metropolis, lost, caligari],
    percent: 40,
    done: 1,
    failed: 1,
  });

type Download = ReturnType<typeof download>;

const renderDownloads = (
  { open = [], done = [] }: { open?: Download[]; done?: Download[] },
  answers: FakeAnswers = {},
) => {
  const { open: openLiveSocket, sockets } = createFakeLiveSockets();
  const house = renderInHouse(
    <LiveProvider open={openLiveSocket}>
      <Downloads whose="mine" />
    </LiveProvider>,
    {
      'GET /setup': () => readySetup,
      'GET /auth/session': () => maraSession,
      'GET /youtube/downloads': ({ query }) => downloadPage(...(query.state === 'open' ? open : done)),
      ...answers,
    },
  );
  return { ...house, sockets };
};

const bar = (name: string) => screen.getByRole('progressbar', { name }).getAttribute('aria-valuenow');

describe('downloads on the way', () => {
  it('tell how far all of it is, and each video', async () => {
    renderDownloads({ open: [scores()] });
    await screen.findByRole('heading', { name: 'On the way' });
    expect(bar('Silent film scores, all videos')).toBe('40');
    expect(bar('The General, full score')).toBe('20');
    expect(screen.getByText(lost.reason as string)).toBeTruthy();
    expect(screen.getByText('Did not work')).toBeTruthy();
    expect(screen.getByText('In 4 minutes')).toBeTruthy();
    expect(screen.getByText('YouTube asked us to slow down')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /^1 here/ }));
    expect(screen.getAllByText('Metropolis')).toHaveLength(2);
  });

  it('move by themselves as the portal tells', async () => {
    const job = scores();
    const { sockets, api } = renderDownloads({ open: [job] });
    await screen.findByRole('heading', { name: 'On the way' });
    await waitFor(() => expect(sockets).toHaveLength(1));
    await sockets[0]?.opens();
    expect(await screen.findByText('Live')).toBeTruthy();
    const asked = api.calls.length;
    const { id: itemId, problem, reason, retryAt, sizeBytes } = general;
    await sockets[0]?.fetches({
      id: job.id,
      status: 'downloading',
      percent: 55,
      done: 1,
      total: 4,
      failed: 1,
      queuePosition: null,
      items: [
        {
          id: itemId,
          status: 'downloading',
          percent: 71,
          bytesPerSecond: 4.1e6,
          secondsLeft: 110,
          sizeBytes,
          problem,
          reason,
          retryAt,
        },
      ],
    });
    await waitFor(() => expect(bar('Silent film scores, all videos')).toBe('55'));
    expect(screen.getByText(/^71.% · 4\.1 MB\/s · 1:50 left$/)).toBeTruthy();
    expect(api.calls).toHaveLength(asked);
  });

  it('go to what is here once they are done', async () => {
    const job = scores();
    const { sockets, api } = renderDownloads({ open: [job] });
    await screen.findByRole('heading', { name: 'On the way' });
    await waitFor(() => expect(sockets).toHaveLength(1));
    await sockets[0]?.opens();
    const over = { ...job, status: 'partial' as const, finishedAt: inMinutes(0), done: 3 };
    api.answer({
      'GET /youtube/downloads': ({ query }) => downloadPage(...(query.state === 'open' ? [] : [over])),
    });
    const { id, percent, total, failed, queuePosition } = job;
    await sockets[0]?.fetches({
      id,
      status: 'partial',
      percent,
      done: 3,
      total,
      failed,
      queuePosition,
      items: [],
    });
    expect(await screen.findByRole('heading', { name: 'Here now' })).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'On the way' })).toBeNull());
  });

  it('say which place in line they have', async () => {
    renderDownloads({
      open: [
        download({ status: 'queued', queuePosition: 2 }),
        download({ title: 'Night sky', status: 'awaiting_approval' }),
      ],
    });
    expect(await screen.findByText('2nd in line')).toBeTruthy();
    expect(screen.getByText('Waits for an administrator')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Agree/ })).toBeNull();
  });

  it('show the first of many videos, and those that move before those that wait', async () => {
    const queued = Array.from({ length: 40 }, (_, place) =>
      downloadItem({ position: place + 1, title: `Part ${place + 1}` }),
    );
    const last = downloadItem({ position: 41, title: 'The last', status: 'downloading', percent: 3 });
    renderDownloads({ open: [download({ items: [...queued, last] })] });
    expect(await screen.findByRole('heading', { name: 'The last' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '33 more in line' }));
    expect(screen.getByRole('heading', { name: 'Part 40' })).toBeTruthy();
  });

  it('leave one video out, and stop as a whole only after asking', async () => {
    const job = scores();
    const { api, toasts } = renderDownloads(
      { open: [job] },
      {
        'POST /youtube/downloads/:id/items/:itemId/cancel': () => job,
        'POST /youtube/downloads/:id/cancel': () => ({ ...job, status: 'cancelled' }),
      },
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Leave out Caligari' }));
    await waitFor(() =>
      expect(api.calls).toContainEqual({
        key: 'POST /youtube/downloads/:id/items/:itemId/cancel',
        parts: { params: { id: job.id, itemId: caligari.id } },
      }),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel Silent film scores' }));
    const question = await screen.findByRole('alertdialog');
    expect(api.calls.some(({ key }) => key === 'POST /youtube/downloads/:id/cancel')).toBe(false);
    await userEvent.click(within(question).getByRole('button', { name: 'Cancel the download' }));
    await waitFor(() => expect(toasts).toEqual(['Cancelled. What is here stays.']));
  });
});

describe('downloads that are over', () => {
  const partly = () =>
    download({
      status: 'partial',
      items: [metropolis, lost],
      done: 1,
      failed: 1,
      collection: 'waiting',
      watchUrl: 'https://app.plex.tv/desktop#!/server/m1/details?key=9',
      finishedAt: inMinutes(-60),
    });

  it('open in Plex, and say how far the collection is and what did not work', async () => {
    renderDownloads({ done: [partly()] });
    const way = await screen.findByRole('link', { name: /^Open in Plex/ });
    expect(way.getAttribute('href')).toBe('https://app.plex.tv/desktop#!/server/m1/details?key=9');
    expect(screen.getByText('Waiting for Plex to see the videos')).toBeTruthy();
    expect(screen.getByText(/Trying again will not help/)).toBeTruthy();
  });

  it('try only those that failed once more', async () => {
    const { toasts } = renderDownloads(
      { done: [partly()] },
      { 'POST /youtube/downloads/:id/retry': () => ({ ...partly(), status: 'queued' }) },
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Retry the one that failed' }));
    await waitFor(() => expect(toasts).toEqual(['It is tried again.']));
  });

  it('are followed, and followed no more', async () => {
    const { api } = renderDownloads(
      { done: [{ ...partly(), isFollowed: true }] },
      { 'PUT /youtube/downloads/:id/follow': () => partly() },
    );
    const follow = await screen.findByRole('button', { name: /^Follow Silent film scores/ });
    expect(follow.getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(follow);
    await waitFor(() =>
      expect(api.calls.find(({ key }) => key === 'PUT /youtube/downloads/:id/follow')?.parts).toMatchObject({
        body: { follow: false },
      }),
    );
  });

  it('are deleted with their files after asking', async () => {
    const { toasts } = renderDownloads(
      { done: [partly()] },
      { 'DELETE /youtube/downloads/:id': () => undefined },
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Delete Silent film scores' }));
    const question = await screen.findByRole('alertdialog');
    expect(within(question).getByText(/deleted from the disk/)).toBeTruthy();
    await userEvent.click(within(question).getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(toasts).toEqual(['“Silent film scores” is deleted.']));
  });
});
