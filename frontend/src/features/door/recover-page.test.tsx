import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { maraSession, readySetup } from '#testing/facts.ts';
import { problem } from '#testing/fake-api.ts';
import { renderInHouse } from '#testing/render-in-house.tsx';
import { RecoverPage } from './recover-page.tsx';

describe('the recovery link', () => {
  it('is taken out of the address, spent once, and leads home', async () => {
    window.history.replaceState(null, '', '/recover/#token=one-time');
    const { api, ways } = renderInHouse(<RecoverPage />, {
      'GET /setup': () => readySetup,
      'POST /auth/recover': () => ({ user: maraSession.user }),
    });
    await waitFor(() => expect(ways).toEqual(['replace /']));
    expect(window.location.hash).toBe('');
    expect(api.calls.filter(({ key }) => key === 'POST /auth/recover')).toEqual([
      { key: 'POST /auth/recover', parts: { body: { token: 'one-time' } } },
    ]);
  });

  it('says how to get a new one when it was used before', async () => {
    window.history.replaceState(null, '', '/recover/#token=spent');
    renderInHouse(<RecoverPage />, {
      'GET /setup': () => readySetup,
      'POST /auth/recover': () => {
        throw problem(403, 'auth.recovery_invalid');
      },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('npm run cli recover');
    expect(screen.getByRole('link', { name: 'Sign in' })).toBeTruthy();
  });

  it('explains itself to somebody who came without one', async () => {
    renderInHouse(<RecoverPage />, { 'GET /setup': () => readySetup });
    expect(await screen.findByRole('heading', { name: 'This page needs a recovery link' })).toBeTruthy();
  });
});
