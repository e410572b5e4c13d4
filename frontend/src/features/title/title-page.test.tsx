import type { TitleDetails } from '@medianest/shared';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { inMinutes, readySetup } from '#testing/facts.ts';
import { type FakeAnswers, problem } from '#testing/fake-api.ts';
import { renderInHouse } from '#testing/render-in-house.tsx';
import {
  jonasAsked,
  jonasRequestId,
  maraRequest,
  maraRequestId,
  noLimit,
  titleCard,
  titleDetails,
  titleSeason,
  weekly,
} from '#testing/title-facts.ts';
import { TitlePage } from './title-page.tsx';

const film = (more: Partial<TitleDetails> = {}) => titleDetails(titleCard(1, 'Night Tide'), more);

const series = (more: Partial<TitleDetails> = {}) =>
  titleDetails(titleCard(7, 'Robin Hood', { mediaType: 'tv', year: 1955, availability: 'partial' }), {
    endedOn: '1960-04-12',
    seasons: [
      titleSeason(1, { availability: 'available' }),
      titleSeason(2),
      titleSeason(3),
      titleSeason(4, { episodes: 26 }),
    ],
    requests: [jonasAsked({ seasons: [2], status: 'approved' })],
    ...more,
  });

const renderTitle = (title: TitleDetails, answers: FakeAnswers = {}) => {
  window.history.replaceState(null, '', `/title/?type=${title.mediaType}&id=${title.tmdbId}`);
  return renderInHouse(<TitlePage />, {
    'GET /setup': () => readySetup,
    'GET /media/quota': () => noLimit,
    'GET /media/issues': () => ({ items: [], total: 0, offset: 0, limit: 100 }),
    'GET /media/:mediaType/:tmdbId': () => title,
    ...answers,
  });
};

const button = (name: string | RegExp) => screen.findByRole<HTMLButtonElement>('button', { name });
const season = (name: RegExp) => screen.findByRole<HTMLInputElement>('checkbox', { name });

describe('the page of a film', () => {
  it('asks in one press, shows what is left before, and offers the way back', async () => {
    const mine = jonasAsked({ id: maraRequestId, by: 'Mara', isMine: true, isSubscribed: true });
    const { api, toasts, pressToast } = renderTitle(film(), {
      'GET /media/quota': () => weekly(4),
      'POST /media/request': () => maraRequest(),
      'DELETE /media/requests/:id': () => undefined,
    });
    expect(await screen.findByText('You have 4 of 5 requests left this week. This takes 1.')).toBeTruthy();
    api.answer({ 'GET /media/:mediaType/:tmdbId': () => film({ request: mine, requests: [mine] }) });
    await userEvent.click(await button('Request'));
    expect((await button('You asked')).disabled).toBe(true);
    expect(toasts).toEqual(['You asked for Night Tide.']);
    api.answer({ 'GET /media/:mediaType/:tmdbId': () => film() });
    pressToast();
    expect(await button('Request')).toBeTruthy();
    expect(toasts).toContain('Taken back.');
  });

  it('cannot be asked for when nothing is left', async () => {
    renderTitle(film(), { 'GET /media/quota': () => weekly(0) });
    await screen.findByText(/^You have 0 of 5 requests left/);
    expect((await button('Request')).disabled).toBe(true);
  });

  it('says who asked, and lets one hear of it', async () => {
    const { api } = renderTitle(film({ requests: [jonasAsked()] }), {
      'POST /media/requests/:id/subscription': () => undefined,
    });
    expect(await screen.findByText(/^Jonas asked for it, today\. It waits for a yes/)).toBeTruthy();
    const heard = [jonasAsked({ isSubscribed: true })];
    api.answer({ 'GET /media/:mediaType/:tmdbId': () => film({ requests: heard }) });
    await userEvent.click(await button('Tell me too'));
    expect(await button('Do not tell me')).toBeTruthy();
  });

  it('turns a duplicate that the page did not know of into “Tell me too”', async () => {
    const { api, toasts } = renderTitle(film(), {
      'POST /media/request': () => {
        throw problem(409, 'media.already_requested', { standingRequestId: jonasRequestId });
      },
    });
    await button('Request');
    api.answer({ 'GET /media/:mediaType/:tmdbId': () => film({ requests: [jonasAsked()] }) });
    await userEvent.click(await button('Request'));
    expect(await button('Tell me too')).toBeTruthy();
    expect(toasts).toEqual(['Somebody has asked for this already.']);
  });

  it('can be asked for in 4K where the household takes that, though it is here', async () => {
    const { api } = renderTitle(
      film({ availability: 'available', can4k: true, watchUrl: 'https://app.plex.tv/x' }),
      { 'POST /media/request': () => maraRequest({ is4k: true }) },
    );
    expect((await screen.findByRole('link', { name: /^Watch on Plex/ })).getAttribute('href')).toBe(
      'https://app.plex.tv/x',
    );
    expect(screen.queryByRole('button', { name: /^Request/ })).toBeNull();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Quality' }), '4K');
    await userEvent.click(await button('Request in 4K'));
    expect(api.calls).toContainEqual({
      key: 'POST /media/request',
      parts: { body: { mediaType: 'movie', tmdbId: 1, is4k: true } },
    });
  });

  it('says that a request is kept while Overseerr is away', async () => {
    const { api, toasts } = renderTitle(film(), {
      'POST /media/request': () => maraRequest({ status: 'queued' }),
    });
    const kept = jonasAsked({ id: maraRequestId, by: 'Mara', isMine: true, status: 'queued' });
    await button('Request');
    api.answer({ 'GET /media/:mediaType/:tmdbId': () => film({ request: kept, requests: [kept] }) });
    await userEvent.click(await button('Request'));
    expect(await screen.findByText('Kept for later')).toBeTruthy();
    expect(toasts).toEqual(['Kept for later: it will be sent when Overseerr is back.']);
  });
});

describe('the page of a series', () => {
  it('lets seasons be chosen; what is taken says why', async () => {
    renderTitle(series());
    const here = await season(/^Season 1.*All here/);
    const asked = await season(/^Season 2.*Jonas asked/);
    expect([here.disabled, asked.disabled]).toEqual([true, true]);
    expect((await season(/^Season 3.*39 episodes/)).disabled).toBe(false);
    expect(screen.getByText('1955 to 1960')).toBeTruthy();
    expect(screen.getByText('4 seasons, 143 episodes')).toBeTruthy();
  });

  it('asks for the chosen ones, having said what they take', async () => {
    const { api } = renderTitle(series(), {
      'GET /media/quota': () => weekly(4),
      'POST /media/request': () => maraRequest({ mediaType: 'tv', tmdbId: 7, seasons: [3, 4] }),
    });
    await userEvent.click(await season(/^Season 4/));
    await userEvent.click(await season(/^Season 3/));
    expect(screen.getByText('Seasons 3 and 4')).toBeTruthy();
    expect(screen.getByText('65 episodes')).toBeTruthy();
    expect(screen.getByText('You have 4 of 5 seasons left this week. This takes 2.')).toBeTruthy();
    await userEvent.click(await button('Request 2 seasons'));
    expect(api.calls).toContainEqual({
      key: 'POST /media/request',
      parts: { body: { mediaType: 'tv', tmdbId: 7, seasons: [3, 4], is4k: false } },
    });
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Request 2/ })).toBeNull());
  });

  it('does not let more be chosen than is left', async () => {
    renderTitle(series(), { 'GET /media/quota': () => weekly(1) });
    await userEvent.click(await season(/^Season 3/));
    await userEvent.click(await season(/^Season 4/));
    expect(await screen.findByText(/That is more than you have left/)).toBeTruthy();
    expect((await button('Request 2 seasons')).disabled).toBe(true);
    await userEvent.click(await button('Clear'));
    expect((await season(/^Season 3/)).checked).toBe(false);
  });

  it('keeps what was chosen when it could not be sent', async () => {
    renderTitle(series(), {
      'POST /media/request': () => {
        throw problem(503, 'upstream.unavailable', { service: 'overseerr' });
      },
    });
    await userEvent.click(await season(/^Season 3/));
    await userEvent.click(await button('Request 1 season'));
    expect((await season(/^Season 3/)).checked).toBe(true);
  });

  it('says who asked for what, with a way to hear of it', async () => {
    renderTitle(series());
    const line = (await screen.findByText(/^Jonas asked for season 2, today\./)).closest('li') as HTMLElement;
    expect(within(line).getByRole('button', { name: 'Tell me too' })).toBeTruthy();
  });
});

describe('a problem with a title', () => {
  const issue = {
    id: '019ab3c1-0000-7000-8000-0000000000b1',
    kind: 'audio' as const,
    status: 'open' as const,
    mediaType: 'movie' as const,
    tmdbId: 1,
    title: 'Night Tide',
    poster: null,
    season: null,
    episode: null,
    reportedBy: 'Mara',
    isMine: true,
    createdAt: inMinutes(0),
    resolvedAt: null,
    comments: [
      {
        id: '019ab3c1-0000-7000-8000-0000000000b2',
        by: 'Mara',
        isMine: true,
        message: 'No sound after the pier.',
        createdAt: inMinutes(0),
      },
    ],
  };

  it('is reported in a dialog, and stands on the page afterwards', async () => {
    const { api, toasts } = renderTitle(film(), { 'POST /media/issues': () => issue });
    await userEvent.click(await button('Report a problem'));
    const dialog = within(await screen.findByRole('dialog', { name: 'What is wrong with Night Tide?' }));
    await userEvent.click(dialog.getByRole('radio', { name: 'Sound' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Send' }));
    expect(await dialog.findByText('Say what is wrong.')).toBeTruthy();
    await userEvent.type(dialog.getByRole('textbox', { name: 'What happens?' }), 'No sound after the pier.');
    api.answer({ 'GET /media/issues': () => ({ items: [issue], total: 1, offset: 0, limit: 100 }) });
    await userEvent.click(dialog.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(toasts).toEqual(['Thank you. It is passed on.']);
    expect(api.calls).toContainEqual({
      key: 'POST /media/issues',
      parts: {
        body: { mediaType: 'movie', tmdbId: 1, kind: 'audio', message: 'No sound after the pier.' },
      },
    });
    expect(await screen.findByText('No sound after the pier.')).toBeTruthy();
  });

  it('is not lost when it cannot be sent', async () => {
    renderTitle(film(), {
      'POST /media/issues': () => {
        throw problem(503, 'upstream.unavailable', { service: 'overseerr' });
      },
    });
    await userEvent.click(await button('Report a problem'));
    const words = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'What happens?' });
    await userEvent.type(words, 'Too dark.');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText('Overseerr does not answer.')).toBeTruthy();
    expect(words.value).toBe('Too dark.');
  });
});

describe('what the page cannot show', () => {
  it('is a title that does not exist', async () => {
    renderTitle(film(), {
      'GET /media/:mediaType/:tmdbId': () => {
        throw problem(404, 'not_found');
      },
    });
    expect(await screen.findByRole('heading', { name: 'No such title' })).toBeTruthy();
  });

  it('is an address without a title', async () => {
    window.history.replaceState(null, '', '/title/?type=music&id=1');
    renderInHouse(<TitlePage />, {});
    expect(await screen.findByRole('heading', { name: 'No such title' })).toBeTruthy();
  });

  it('comes back on request when Overseerr did not answer', async () => {
    const { api } = renderTitle(film(), {
      'GET /media/:mediaType/:tmdbId': () => {
        throw problem(503, 'upstream.unavailable', { service: 'overseerr' });
      },
    });
    await screen.findByRole('heading', { name: 'Overseerr did not answer' });
    api.answer({ 'GET /media/:mediaType/:tmdbId': () => film() });
    await userEvent.click(await button('Try again'));
    expect(await screen.findByRole('heading', { level: 1, name: 'Night Tide' })).toBeTruthy();
  });

  it('shows its age when it could not be asked again', async () => {
    renderTitle(film({ stale: true, asOf: inMinutes(-6) }));
    expect(await screen.findByText(/^as of /)).toBeTruthy();
  });
});
