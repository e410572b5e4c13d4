import type { NotificationPreferences, PreferenceChange } from '@medianest/shared';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { maraSession, readySetup } from '#testing/facts.ts';
import { type FakeAnswers, problem } from '#testing/fake-api.ts';
import { news, preferences, told } from '#testing/notification-facts.ts';
import { renderInHouse } from '#testing/render-in-house.tsx';
import { NotificationsPage } from './notifications-page.tsx';

const renderPage = (answers: FakeAnswers = {}) =>
  renderInHouse(<NotificationsPage />, {
    'GET /setup': () => readySetup,
    'GET /auth/session': () => maraSession,
    'GET /notifications': () => told(news(1), news(2)),
    'GET /notifications/preferences': () => preferences(),
    ...answers,
  });

const sent = (api: ReturnType<typeof renderPage>['api']) =>
  api.calls
    .filter(({ key }) => key === 'PUT /notifications/preferences')
    .map(({ parts }) => (parts as { body: PreferenceChange }).body);

const keeps = (body: PreferenceChange): NotificationPreferences =>
  preferences({ choices: body.choices, quietHours: body.quietHours, ntfyTopic: body.ntfyTopic ?? null });

describe('the news', () => {
  it('are all there, and are noted as read', async () => {
    const { api } = renderPage({ 'POST /notifications/read': () => ({ unread: 0 }) });
    const list = within(await screen.findByRole('list', { name: 'News' }));
    expect(list.getAllByRole('listitem')).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: 'Note all as read' }));
    await waitFor(() => expect(list.queryByRole('button', { name: /^Note as read/ })).toBeNull());
    expect(api.calls).toContainEqual({ key: 'POST /notifications/read', parts: { body: {} } });
  });

  it('say so when there are none', async () => {
    renderPage({ 'GET /notifications': () => told() });
    expect(await screen.findByRole('heading', { name: 'No news' })).toBeTruthy();
  });
});

describe('what somebody hears', () => {
  beforeEach(() => window.history.replaceState(null, '', '/notifications/?show=settings'));
  afterEach(() => vi.unstubAllGlobals());

  it('is chosen by event and way, and only what they may hear is offered', async () => {
    const { api } = renderPage({
      'PUT /notifications/preferences': ({ body }) => keeps(body as PreferenceChange),
    });
    const approved = within(await screen.findByRole('group', { name: 'What you asked for is approved' }));
    expect(approved.getAllByRole('checkbox').map((box) => box.closest('label')?.textContent)).toEqual([
      'Bell',
      'Push',
      'Discord',
      'ntfy',
    ]);
    expect(screen.queryByRole('group', { name: 'Somebody asks for something' })).toBeNull();
    await userEvent.click(approved.getByRole('checkbox', { name: 'ntfy' }));
    await userEvent.click(approved.getByRole('checkbox', { name: 'Bell' }));
    await waitFor(() => expect(sent(api)).toHaveLength(2));
    expect(sent(api).at(-1)?.choices['request.approved']).toEqual(['ntfy']);
    expect(screen.getByText('E-mail: Ruth has not set that up.')).toBeTruthy();
  });

  it('is as it was before when it could not be kept', async () => {
    const { toasts } = renderPage({
      'PUT /notifications/preferences': () => {
        throw problem(500, 'internal');
      },
    });
    const down = within(await screen.findByRole('group', { name: 'A service is down' }));
    const bell = down.getByRole('checkbox', { name: 'Bell' }) as HTMLInputElement;
    await userEvent.click(bell);
    await waitFor(() => expect(toasts).toEqual(['That could not be kept. It is as it was before.']));
    expect(bell.checked).toBe(false);
  });

  it('waits in quiet hours, by the clock of this browser', async () => {
    const { api } = renderPage({
      'PUT /notifications/preferences': ({ body }) => keeps(body as PreferenceChange),
    });
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Leave me in peace at night' }));
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    await waitFor(() =>
      expect(sent(api).at(-1)?.quietHours).toEqual({ from: '22:00', to: '07:00', timeZone }),
    );
    expect(await screen.findByText(`By the clock of ${timeZone}.`)).toBeTruthy();
  });

  it('is sent where they say, once that was accepted', async () => {
    const { api } = renderPage({
      'PUT /notifications/preferences': () => {
        throw problem(400, 'notifications.address_refused', { detail: 'That leads into the house.' });
      },
    });
    const topic = await screen.findByRole('textbox', { name: 'ntfy topic' });
    const form = within(topic.closest('form') as HTMLElement);
    await userEvent.type(topic, 'https://ntfy.sh/our-house');
    await userEvent.click(form.getByRole('button', { name: 'Save' }));
    expect(await form.findByText(/That leads into the house\./)).toBeTruthy();
    api.answer({ 'PUT /notifications/preferences': ({ body }) => keeps(body as PreferenceChange) });
    await userEvent.click(form.getByRole('button', { name: 'Save' }));
    expect(await form.findByRole('button', { name: 'Send a test: ntfy' })).toBeTruthy();
    expect(sent(api).at(-1)).toMatchObject({ ntfyTopic: 'https://ntfy.sh/our-house' });
  });

  it('goes to an address that they have confirmed', async () => {
    const channels = { ...preferences().channels, email: { isOffered: true, isReady: false } };
    const waiting = preferences({ channels, email: 'mara@example.org' });
    const { api, toasts } = renderPage({
      'GET /notifications/preferences': () => preferences({ channels }),
      'PUT /notifications/preferences': () => waiting,
      'POST /notifications/email/code': () => ({ delivered: true, detail: 'It is on its way.' }),
      'POST /notifications/email/confirm': () => {
        throw problem(422, 'notifications.code_wrong', { detail: 'Another code came later.' });
      },
    });
    const email = await screen.findByRole('textbox', { name: 'E-mail address' });
    const form = within(email.closest('form') as HTMLElement);
    await userEvent.type(email, 'mara@example.org');
    await userEvent.click(form.getByRole('button', { name: 'Save' }));
    const code = await screen.findByRole('textbox', { name: 'The code from the letter' });
    expect(screen.getByText(/^Enter the code that was sent to mara@example\.org\./)).toBeTruthy();
    await waitFor(() => expect(toasts.at(-1)).toBe('It is on its way.'));
    expect(screen.queryByRole('button', { name: 'Send a test: E-mail' })).toBeNull();
    await userEvent.type(code, '1234 5678');
    await userEvent.click(screen.getByRole('button', { name: 'Confirm' }));
    expect(await screen.findByText(/Another code came later\./)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Send again' }));
    await waitFor(() =>
      expect(api.calls.filter(({ key }) => key === 'POST /notifications/email/code')).toHaveLength(2),
    );
    const confirmed = preferences({ channels, email: 'mara@example.org', emailConfirmed: true });
    api.answer({ 'POST /notifications/email/confirm': () => confirmed });
    await userEvent.click(screen.getByRole('button', { name: 'Confirm' }));
    expect(await screen.findByRole('button', { name: 'Send a test: E-mail' })).toBeTruthy();
    expect(screen.queryByText('Waiting for confirmation')).toBeNull();
    expect(api.calls.at(-1)?.parts).toEqual({ body: { code: '1234 5678' } });
  });

  it('can be tried', async () => {
    const { toasts } = renderPage({
      'GET /notifications/preferences': () => preferences({ ntfyTopic: 'https://ntfy.sh/our-house' }),
      'POST /notifications/test': () => ({ delivered: true, detail: 'It arrived.' }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Send a test: ntfy' }));
    await waitFor(() => expect(toasts).toEqual(['It arrived.']));
  });

  it('does not come as push over an address that is not secure, and it says so', async () => {
    vi.stubGlobal('isSecureContext', false);
    renderPage();
    expect(await screen.findByText(/^Browsers take push only from a secure address/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Take push here' })).toBeNull();
  });

  it('does not come as push where the browser cannot take it, and it says so', async () => {
    vi.stubGlobal('isSecureContext', true);
    renderPage();
    expect(await screen.findByText(/^This browser cannot take push/)).toBeTruthy();
  });
});
