import type { CurrentSession } from '@medianest/shared';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { inMinutes, maraSession, readySetup } from '#testing/facts.ts';
import { type FakeAnswers, problem } from '#testing/fake-api.ts';
import { renderInHouse } from '#testing/render-in-house.tsx';
import { systemFacts, ytDlpFacts } from '#testing/system-facts.ts';
import { SystemPage } from './system-page.tsx';

const ruth: CurrentSession = { ...maraSession, user: { ...maraSession.user, role: 'admin' } };

const renderSystem = (answers: FakeAnswers = {}) => {
  window.history.replaceState(null, '', '/admin/system/');
  return renderInHouse(<SystemPage />, {
    'GET /setup': () => readySetup,
    'GET /auth/session': () => ruth,
    'GET /admin/system': () => systemFacts(),
    ...answers,
  });
};

const withYtDlp = (...more: Parameters<typeof ytDlpFacts>): FakeAnswers => ({
  'GET /admin/system': () => systemFacts({ ytDlp: ytDlpFacts(...more) }),
});

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

describe('the system', () => {
  it('is no room for people who are not administrators', async () => {
    const { api } = renderSystem({ 'GET /auth/session': () => maraSession });
    expect(await screen.findByRole('heading', { name: 'No such room' })).toBeTruthy();
    expect(api.calls.some(({ key }) => key === 'GET /admin/system')).toBe(false);
  });

  it('says what the portal runs on and where data lies', async () => {
    renderSystem();
    const panel = within(await screen.findByRole('region', { name: 'yt-dlp' }));
    expect(panel.getByText('Works')).toBeTruthy();
    expect(panel.getByText('Version 2026.10.26')).toBeTruthy();
    expect(screen.getByText('PostgreSQL, its own')).toBeTruthy();
    expect(screen.getByText('18.4')).toBeTruthy();
    expect(screen.getByText('40 GB of 100 GB free')).toBeTruthy();
    expect(screen.getByText('takes too long to count')).toBeTruthy();
    expect(screen.getByText('its disk does not answer')).toBeTruthy();
    const rooms = within(screen.getByRole('navigation', { name: 'Administration' }));
    expect(rooms.getByRole('link', { name: 'System' }).getAttribute('aria-current')).toBe('page');
    expect(rooms.getByRole('link', { name: 'Services' }).getAttribute('href')).toMatch(/^\/admin\/services/);
  });

  it('names what about the installation needs a look', async () => {
    const notices = [{ code: 'running-as-root' as const, message: 'MediaNest runs as root.' }];
    renderSystem({ 'GET /auth/session': () => ({ ...ruth, notices }) });
    const needsALook = within(await screen.findByRole('region', { name: 'Needs a look' }));
    expect(needsALook.getByText('MediaNest runs as root.')).toBeTruthy();
  });

  it('says that it could not be looked at, and tries again', async () => {
    const { api } = renderSystem({
      'GET /admin/system': () => {
        throw problem(500, 'internal');
      },
    });
    expect(await screen.findByText('The system could not be looked at')).toBeTruthy();
    api.answer({ 'GET /admin/system': () => systemFacts() });
    await userEvent.click(button('Try again'));
    expect(await screen.findByRole('region', { name: 'yt-dlp' })).toBeTruthy();
  });
});

describe('yt-dlp', () => {
  it.each([
    ['missing', { state: 'missing', version: null, ageDays: null, path: null }, /no video can be fetched/],
    ['too old', { state: 'too-old', version: '2025.01.01' }, 'Downloads need 2025.11.12 or later.'],
    ['broken', { state: 'broken', version: null }, /Python 3.11/],
    ['old', { isOld: true, ageDays: 120 }, /YouTube has probably changed/],
  ] as const)('that is %s says what to do', async (_name, facts, words) => {
    renderSystem(withYtDlp(facts));
    expect(await screen.findByText(words)).toBeTruthy();
    expect(button('Update now').disabled).toBe(false);
  });

  it('is updated, and says what came of it', async () => {
    const updated = ytDlpFacts({
      version: '2026.11.20',
      wayBack: { to: '2026.10.26' },
      lastUpdate: { at: inMinutes(0), failed: false, message: 'yt-dlp went from 2026.10.26 to 2026.11.20.' },
    });
    const { toasts } = renderSystem({
      'POST /admin/system/yt-dlp/update': () => updated,
      'POST /admin/system/yt-dlp/rollback': () => ytDlpFacts(),
    });
    await screen.findByRole('region', { name: 'yt-dlp' });
    expect(screen.queryByRole('button', { name: /Go back/ })).toBeNull();
    await userEvent.click(button('Update now'));
    expect(await screen.findByText('Version 2026.11.20')).toBeTruthy();
    expect(toasts).toEqual(['yt-dlp went from 2026.10.26 to 2026.11.20.']);
    await userEvent.click(button('Go back to 2026.10.26'));
    expect(await screen.findByText('Version 2026.10.26')).toBeTruthy();
  });

  it('that was refused says why, where it stays', async () => {
    const message = 'What was downloaded is not what was published.';
    const { api } = renderSystem({
      'POST /admin/system/yt-dlp/update': () => {
        api.answer(withYtDlp({ lastUpdate: { at: inMinutes(0), failed: true, message } }));
        throw problem(422, 'system.update_refused', { detail: message });
      },
    });
    await screen.findByRole('region', { name: 'yt-dlp' });
    await userEvent.click(button('Update now'));
    expect(await screen.findByText(message)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each([
    ['no-key', /as \/data\/yt-dlp\/public.key\. Only the key with the fingerprint AC0C7581/],
    ['configured', /take YTDLP_PATH away/],
  ] as const)('that cannot be updated (%s) says why', async (obstacle, words) => {
    renderSystem(withYtDlp({ obstacle }));
    expect(await screen.findByText(words)).toBeTruthy();
    expect(button('Update now').disabled).toBe(true);
  });

  it('comes from where an administrator says', async () => {
    const { api } = renderSystem({
      'PUT /admin/system/yt-dlp': ({ body }) => ytDlpFacts({ channel: body.channel }),
    });
    const choice = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Updates by themselves' });
    await userEvent.selectOptions(choice, 'off');
    await waitFor(() => expect(choice.value).toBe('off'));
    expect(api.calls.find(({ key }) => key === 'PUT /admin/system/yt-dlp')?.parts).toEqual({
      body: { channel: 'off' },
    });
  });
});
