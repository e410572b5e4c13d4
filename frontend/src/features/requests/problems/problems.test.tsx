import type { MediaIssue } from '@medianest/shared';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { inMinutes, maraSession, readySetup } from '#testing/facts.ts';
import { type FakeAnswers, problem } from '#testing/fake-api.ts';
import { renderInHouse } from '#testing/render-in-house.tsx';
import { RequestsPage } from '../requests-page.tsx';

const id = '019ab3c1-0000-7000-8000-0000000000b1';
const comment = (place: number, by: string, message: string) => ({
  id: `019ab3c1-0000-7000-8000-0000000000c${place}`,
  by,
  isMine: by === 'Mara',
  message,
  createdAt: inMinutes(-60),
});

const issue = (more: Partial<MediaIssue> = {}): MediaIssue => ({
  id,
  kind: 'audio',
  status: 'open',
  mediaType: 'tv',
  tmdbId: 7,
  title: 'Robin Hood',
  poster: null,
  season: 2,
  episode: 3,
  reportedBy: 'Mara',
  isMine: true,
  createdAt: inMinutes(-60),
  resolvedAt: null,
  comments: [comment(1, 'Mara', 'No sound at all.')],
  ...more,
});

const listOf = (...items: MediaIssue[]) => ({ items, total: items.length, offset: 0, limit: 30 });

const renderProblems = (answers: FakeAnswers = {}) =>
  renderInHouse(<RequestsPage />, {
    'GET /setup': () => readySetup,
    'GET /auth/session': () => maraSession,
    'GET /media/issues': ({ query: { status } }) => (status === 'open' ? listOf(issue()) : listOf()),
    ...answers,
  });

beforeEach(() => window.history.replaceState(null, '', '/requests/?view=problems'));

describe('the problems', () => {
  it('say what is wrong with what, and answer each other', async () => {
    const { api } = renderProblems({
      'POST /media/issues/:id/comments': ({ body }) => {
        const answered = issue({ comments: [...issue().comments, comment(2, 'Mara', body.message)] });
        api.answer({ 'GET /media/issues': () => listOf(answered) });
        return answered;
      },
    });
    expect(await screen.findByText('Sound · Season 2, episode 3')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'What is said about Robin Hood' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Say something about it' }), 'Only on the TV.');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    const thread = within(
      await screen
        .findByText('Only on the TV.', { selector: 'p' })
        .then((p) => p.closest('li') as HTMLElement),
    );
    expect(thread.getByText('You, an hour ago')).toBeTruthy();
    expect(
      (screen.getByRole('textbox', { name: 'Say something about it' }) as HTMLTextAreaElement).value,
    ).toBe('');
  });

  it('keep what was written when it could not be sent', async () => {
    renderProblems({
      'POST /media/issues/:id/comments': () => {
        throw problem(500, 'internal');
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'What is said about Robin Hood' }));
    const box = screen.getByRole('textbox', { name: 'Say something about it' }) as HTMLTextAreaElement;
    await userEvent.type(box, 'Still.');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(box.value).toBe('Still.');
  });

  it('are solved, and can be looked up afterwards', async () => {
    const { api, toasts } = renderProblems({
      'POST /media/issues/:id/resolve': () => {
        const solved = issue({ status: 'resolved', resolvedAt: inMinutes(0) });
        api.answer({
          'GET /media/issues': ({ query: { status } }) => (status === 'open' ? listOf() : listOf(solved)),
        });
        return solved;
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'What is said about Robin Hood' }));
    await userEvent.click(screen.getByRole('button', { name: 'It is solved' }));
    expect(await screen.findByRole('heading', { name: 'No open problem' })).toBeTruthy();
    expect(toasts).toEqual(['Noted as solved.']);
    await userEvent.click(screen.getByRole('button', { name: 'Solved' }));
    await waitFor(() => expect(screen.getByRole('link', { name: 'Robin Hood' })).toBeTruthy());
  });
});
