import type { DeviceSession } from '@medianest/shared';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { inMinutes, readySetup } from '#testing/facts.ts';
import { type FakeAnswers, problem } from '#testing/fake-api.ts';
import { renderInHouse } from '#testing/render-in-house.tsx';
import { DevicesPage } from './devices-page.tsx';

const device = (id: string, deviceName: string, current = false): DeviceSession => ({
  id,
  deviceName,
  createdAt: inMinutes(-60 * 24 * 9),
  lastUsedAt: inMinutes(-180),
  expiresAt: inMinutes(60 * 24),
  current,
});
const here = device('d1', 'Firefox on Linux', true);
const phone = device('d2', 'Safari on iPhone');
const tv = device('d3', 'Plex on LG TV');

const renderDevices = (answers: FakeAnswers = {}) =>
  renderInHouse(<DevicesPage />, {
    'GET /setup': () => readySetup,
    'GET /auth/sessions': () => ({ items: [here, phone, tv] }),
    ...answers,
  });

describe('the devices', () => {
  it('are listed with their names, and this one is marked', async () => {
    renderDevices();
    const rows = await screen.findAllByRole('listitem');
    expect(rows).toHaveLength(3);
    expect(within(rows[0] as HTMLElement).getByText('This device')).toBeTruthy();
    expect(within(rows[1] as HTMLElement).getByText('Last used 3 hours ago')).toBeTruthy();
  });

  it('are signed out one by one, after a question', async () => {
    const { api, toasts } = renderDevices({
      'DELETE /auth/sessions/:id': () => {
        api.answer({ 'GET /auth/sessions': () => ({ items: [here, tv] }) });
        return undefined;
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Sign out Safari on iPhone' }));
    const question = within(await screen.findByRole('alertdialog', { name: 'Sign out Safari on iPhone?' }));
    await userEvent.click(question.getByRole('button', { name: 'Sign out' }));
    await waitFor(() => expect(screen.queryByText('Safari on iPhone')).toBeNull());
    expect(api.calls).toContainEqual({ key: 'DELETE /auth/sessions/:id', parts: { params: { id: 'd2' } } });
    expect(toasts).toEqual(['Safari on iPhone is signed out.']);
  });

  it('stay when the question is answered with no', async () => {
    const { api } = renderDevices();
    const button = await screen.findByRole('button', { name: 'Sign out Safari on iPhone' });
    await userEvent.click(button);
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(button));
    expect(api.calls.every(({ key }) => key !== 'DELETE /auth/sessions/:id')).toBe(true);
  });

  it('are all signed out but this one', async () => {
    const { api, toasts } = renderDevices({
      'POST /auth/sessions/revoke-others': () => {
        api.answer({ 'GET /auth/sessions': () => ({ items: [here] }) });
        return { revoked: 2 };
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Sign out all others' }));
    const question = within(await screen.findByRole('alertdialog'));
    expect(question.getByText(/2 devices have to sign in again/)).toBeTruthy();
    await userEvent.click(question.getByRole('button', { name: 'Sign out all others' }));
    expect(await screen.findByText('You are not signed in anywhere else.')).toBeTruthy();
    expect(toasts).toEqual(['2 devices are signed out.']);
  });

  it('can be asked for again when they could not be listed', async () => {
    const { api } = renderDevices({
      'GET /auth/sessions': () => {
        throw problem(500, 'internal');
      },
    });
    expect(await screen.findByText('Your devices could not be listed')).toBeTruthy();
    expect(await screen.findByText('Tell Ruth this number if it stays: WKVXASN8KR')).toBeTruthy();
    api.answer({ 'GET /auth/sessions': () => ({ items: [here] }) });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Firefox on Linux')).toBeTruthy();
  });
});
