import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { inMinutes, maraSession, readySetup } from '#testing/facts.ts';
import { type FakeAnswers, problem } from '#testing/fake-api.ts';
import { renderInHouse } from '#testing/render-in-house.tsx';
import {
  download,
  downloadItem,
  downloadPage,
  flowingQueue,
  limits,
  playlistPreview,
  previewVideo,
} from '#testing/youtube-facts.ts';
import { YoutubePage } from './youtube-page.tsx';

const link = 'https://www.youtube.com/playlist?list=PLharbours';
const harbours = playlistPreview([
  previewVideo(1),
  previewVideo(2),
  previewVideo(3, { problem: 'private', durationSeconds: null, title: 'Valparaiso' }),
]);

const renderYoutube = (answers: FakeAnswers = {}, query = '') => {
  window.history.replaceState(null, '', `/youtube/${query}`);
  return renderInHouse(<YoutubePage />, {
    'GET /setup': () => readySetup,
    'GET /auth/session': () => maraSession,
    'GET /youtube/quota': () => ({
      quota: { remaining: 3, limit: 5, resetsAt: null },
      limits,
      roomBytes: null,
    }),
    'GET /youtube/queue': () => flowingQueue,
    'GET /youtube/downloads': () => downloadPage(),
    'GET /youtube/preview': () => harbours,
    'POST /youtube/download': () => download({ title: harbours.title, status: 'queued' }),
    ...answers,
  });
};

const lookedAt = `?url=${encodeURIComponent(link)}`;
const orders = (api: ReturnType<typeof renderYoutube>['api']) =>
  api.calls.filter(({ key }) => key === 'POST /youtube/download').map(({ parts }) => parts);

describe('looking at a link', () => {
  it('shows what is behind it before anything starts', async () => {
    const { api } = renderYoutube();
    expect(await screen.findByText('3 of 5 downloads left this hour')).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox', { name: 'Link of a video or a playlist' }), link);
    await userEvent.click(screen.getByRole('button', { name: 'Look' }));
    const preview = await screen.findByRole('region', { name: 'Preview' });
    expect(within(preview).getByText('Slow Water')).toBeTruthy();
    expect(within(preview).getByText('3 videos · 20 min')).toBeTruthy();
    expect(within(preview).getByText('2 of 3')).toBeTruthy();
    expect(within(preview).getByText('504 MB')).toBeTruthy();
    expect(within(preview).getByText('1.9 TB')).toBeTruthy();
    expect(within(preview).getByText('Everybody in the household will see it.')).toBeTruthy();
    expect(window.location.search).toBe(lookedAt);
    expect(orders(api)).toEqual([]);
  });

  it('marks what cannot come with the reason, and offers no box for it', async () => {
    renderYoutube({}, lookedAt);
    expect(await screen.findByText('Private')).toBeTruthy();
    expect(screen.getByRole('checkbox', { name: /Harbour 1/ })).toBeTruthy();
    expect(screen.queryByRole('checkbox', { name: /Valparaiso/ })).toBeNull();
  });

  it('asks which one is meant when the link names both, and looks at that one', async () => {
    const videoUrl = 'https://www.youtube.com/watch?v=abcdefghijk';
    const choice = { kind: 'choice' as const, videoUrl, playlistUrl: link };
    const video = playlistPreview([previewVideo(1)], {
      kind: 'video',
      url: videoUrl,
      title: 'Fog over Bergen',
    });
    renderYoutube(
      { 'GET /youtube/preview': ({ query }) => (query.url === videoUrl ? video : choice) },
      '?url=both',
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Only this video' }));
    expect(await screen.findByRole('heading', { name: 'Fog over Bergen' })).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: 'Collection in Plex' })).toBeNull();
    expect(screen.queryByRole('checkbox', { name: /Follow/ })).toBeNull();
  });

  it('draws only what is in view of thousands of videos', async () => {
    const videos = Array.from({ length: 5000 }, (_, place) => previewVideo(place + 1));
    renderYoutube({ 'GET /youtube/preview': () => playlistPreview(videos) }, lookedAt);
    await userEvent.click(await screen.findByRole('button', { name: '4,991 more videos' }));
    const rows = within(screen.getByRole('list', { name: 'Videos' })).getAllByRole('listitem');
    expect(rows.length).toBeLessThan(60);
    expect(rows[0]?.getAttribute('aria-setsize')).toBe('5000');
    expect(screen.getByRole('button', { name: 'Ask for 5,000 videos' })).toBeTruthy();
  });

  it('says why there is no preview, and stays usable', async () => {
    const { api } = renderYoutube(
      {
        'GET /youtube/preview': () => {
          throw problem(503, 'youtube.tool_outdated');
        },
      },
      lookedAt,
    );
    expect(await screen.findByText('YouTube has changed, and the house has to catch up.')).toBeTruthy();
    api.answer({ 'GET /youtube/preview': () => harbours });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('region', { name: 'Preview' })).toBeTruthy();
  });

  it('does not blame Plex when YouTube is silent', async () => {
    renderYoutube(
      {
        'GET /youtube/preview': () => {
          throw problem(504, 'upstream.timeout', { service: 'youtube' });
        },
      },
      lookedAt,
    );
    expect(await screen.findByText('YouTube did not answer.')).toBeTruthy();
  });
});

describe('ordering what was looked at', () => {
  it('orders everything with as few words as possible, and empties the box', async () => {
    const { api, toasts } = renderYoutube({}, lookedAt);
    await userEvent.click(await screen.findByRole('button', { name: 'Bring 2 videos here' }));
    await waitFor(() => expect(toasts).toEqual(['“Harbour mornings” is on the way.']));
    expect(orders(api)).toEqual([
      {
        body: {
          url: link,
          quality: '1080p',
          collectionTitle: 'Harbour mornings',
          follow: false,
          sponsorMarks: false,
          subtitles: [],
        },
      },
    ]);
    expect(window.location.search).toBe('');
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Preview' })).toBeNull());
  });

  it('orders what was chosen, as it was chosen', async () => {
    const { api } = renderYoutube({}, lookedAt);
    await userEvent.click(await screen.findByRole('checkbox', { name: /Harbour 1/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Sound' }));
    expect(screen.getByText('10 MB')).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: /Follow this playlist/ }));
    await userEvent.click(screen.getByRole('checkbox', { name: /Subtitles/ }));
    const name = screen.getByRole('textbox', { name: 'Collection in Plex' });
    await userEvent.clear(name);
    await userEvent.type(name, 'By the sea');
    await userEvent.click(screen.getByRole('button', { name: 'Bring 1 video here' }));
    await waitFor(() => expect(orders(api)).toHaveLength(1));
    expect(orders(api)[0]).toEqual({
      body: {
        url: link,
        quality: 'audio',
        items: ['video000002'],
        collectionTitle: 'By the sea',
        follow: true,
        sponsorMarks: false,
        subtitles: ['en'],
      },
    });
  });

  it('says that an administrator has to agree as soon as a limit is passed', async () => {
    const tight = { ...harbours, limits: { ...limits, items: 1 } };
    const { toasts } = renderYoutube(
      {
        'GET /youtube/preview': () => tight,
        'POST /youtube/download': () => download({ title: tight.title, status: 'awaiting_approval' }),
      },
      lookedAt,
    );
    expect(await screen.findByText('An administrator has to agree to this.')).toBeTruthy();
    expect(screen.getByText('Without asking it is up to 1 videos at once.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Ask for 2 videos' }));
    await waitFor(() => expect(toasts).toEqual(['“Harbour mornings” waits for an administrator.']));
  });

  it('says that the disk has no room as soon as the order would be refused for it', async () => {
    renderYoutube({ 'GET /youtube/preview': () => ({ ...harbours, roomBytes: 504e6 }) }, lookedAt);
    expect(await screen.findByText('This is more than fits on the disk.')).toBeTruthy();
    expect(within(screen.getByRole('region', { name: 'Preview' })).getAllByText('504 MB')).toHaveLength(2);
    const verb = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Bring 2 videos here' });
    expect(verb().disabled).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: '720p' }));
    expect(screen.queryByText('This is more than fits on the disk.')).toBeNull();
    expect(verb().disabled).toBe(false);
  });

  it('keeps the form when the order is refused, and says why', async () => {
    renderYoutube(
      {
        'POST /youtube/download': () => {
          throw problem(507, 'youtube.disk_full');
        },
      },
      lookedAt,
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Bring 2 videos here' }));
    expect(await screen.findByText('There is no room left on the disk.')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Collection in Plex' })).toBeTruthy();
  });

  it('starts nothing while the hour is used up, and says when the next is possible', async () => {
    renderYoutube(
      {
        'GET /youtube/quota': () => ({
          quota: { remaining: 0, limit: 5, resetsAt: inMinutes(12) },
          limits,
          roomBytes: null,
        }),
      },
      lookedAt,
    );
    const button = await screen.findByRole('button', { name: 'Bring 2 videos here' });
    await waitFor(() => expect((button as HTMLButtonElement).disabled).toBe(true));
    expect(screen.getAllByText(/^The next download is possible at /)).toHaveLength(2);
  });
});

describe('the page while nothing moves', () => {
  it('says what to do while nothing is there', async () => {
    renderYoutube();
    expect(await screen.findByText('Nothing is on the way')).toBeTruthy();
  });

  it('says why the queue stands, and when it goes on', async () => {
    renderYoutube({
      'GET /youtube/queue': () => ({
        ...flowingQueue,
        isPaused: true,
        pausedBecause: 'rate-limited',
        resumesAt: inMinutes(20),
      }),
    });
    expect(await screen.findByText('Fetching videos is paused.')).toBeTruthy();
    expect(screen.getByText(/^YouTube asked us to slow down\. It goes on by itself at /)).toBeTruthy();
  });

  it('tries again on request when the list does not come', async () => {
    const { api } = renderYoutube({
      'GET /youtube/downloads': () => {
        throw problem(500, 'internal');
      },
    });
    expect(await screen.findByText('Your downloads could not be listed')).toBeTruthy();
    api.answer({ 'GET /youtube/downloads': () => downloadPage(download({ items: [downloadItem()] })) });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect((await screen.findAllByText('Silent film scores')).length).toBeGreaterThan(0);
  });
});

describe('a program that is missing', () => {
  const queue = {
    ...flowingQueue,
    isPaused: true,
    pausedBecause: 'tool-missing' as const,
    toolProblem: 'tool-missing' as const,
  };

  it('is told to people once, in a sentence', async () => {
    renderYoutube({ 'GET /youtube/queue': () => queue });
    expect(await screen.findByText(/A program for it is missing. Tell Ruth/)).toBeTruthy();
    expect(screen.queryByText('Fetching videos is paused.')).toBeNull();
    expect(screen.queryByRole('link', { name: 'See what is missing' })).toBeNull();
  });

  it('leads administrators to the place that says what to do', async () => {
    renderYoutube({
      'GET /youtube/queue': () => ({ ...queue, toolProblem: 'tool-outdated' }),
      'GET /auth/session': () => ({ ...maraSession, user: { ...maraSession.user, role: 'admin' } }),
    });
    const link = await screen.findByRole('link', { name: 'See what is missing' });
    expect(link.getAttribute('href')).toMatch(/^\/admin\/system/);
    expect(screen.getByText('yt-dlp is too old.')).toBeTruthy();
  });
});
