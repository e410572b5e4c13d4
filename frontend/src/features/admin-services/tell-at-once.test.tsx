import type { OverseerrWebhook } from '@medianest/shared';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { maraSession, readySetup } from '#testing/facts.ts';
import { type FakeAnswers, problem } from '#testing/fake-api.ts';
import { renderInHouse } from '#testing/render-in-house.tsx';
import { TellAtOnce } from './tell-at-once.tsx';

const renderPart = (webhook: OverseerrWebhook, answers: FakeAnswers = {}) =>
  renderInHouse(<TellAtOnce />, {
    'GET /setup': () => readySetup,
    'GET /auth/session': () => maraSession,
    'GET /admin/webhooks/overseerr': () => webhook,
    ...answers,
  });

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const installed: OverseerrWebhook = { state: 'installed', target: null };
const elsewhere: OverseerrWebhook = { state: 'other', target: 'chat.example' };
const installKey = 'POST /admin/webhooks/overseerr/install';

describe('having Overseerr tell the portal at once', () => {
  it('takes one button', async () => {
    const { api, toasts } = renderPart({ state: 'none', target: null }, { [installKey]: () => installed });
    await press('Install');
    await waitFor(() => expect(toasts).toEqual(['Overseerr tells MediaNest at once now.']));
    expect(api.calls.find(({ key }) => key === installKey)?.parts).toEqual({ body: { replace: false } });
    expect(screen.getByText('Overseerr tells MediaNest at once.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Remove' })).toBeTruthy();
  });

  it('asks before it replaces what somebody else entered', async () => {
    const { api } = renderPart(elsewhere, { [installKey]: () => installed });
    expect(await screen.findByText('Overseerr tells chat.example, and it can tell only one.')).toBeTruthy();
    await press('Replace');
    const dialog = within(await screen.findByRole('alertdialog', { name: 'Replace what is there?' }));
    expect(api.calls.some(({ key }) => key === installKey)).toBe(false);
    await userEvent.click(dialog.getByRole('button', { name: 'Replace' }));
    await screen.findByRole('button', { name: 'Remove' });
    expect(api.calls.find(({ key }) => key === installKey)?.parts).toEqual({ body: { replace: true } });
  });

  it('can be ended', async () => {
    renderPart(installed, { 'DELETE /admin/webhooks/overseerr': () => ({ state: 'none', target: null }) });
    await press('Remove');
    expect(await screen.findByText('Not set up yet.')).toBeTruthy();
  });

  it('says what did not work', async () => {
    renderPart(
      { state: 'none', target: null },
      {
        [installKey]: () => {
          throw problem(422, 'webhook.undelivered', { detail: 'Overseerr could not reach the portal.' });
        },
      },
    );
    await press('Install');
    expect((await screen.findByRole('alert')).textContent).toContain('could not reach the portal');
  });
});
