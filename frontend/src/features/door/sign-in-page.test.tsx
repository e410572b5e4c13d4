import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { claimedSetup, maraSession, readySetup, unclaimedSetup } from '#testing/facts.ts';
import { type FakeAnswers, problem, silence } from '#testing/fake-api.ts';
import { renderInHouse } from '#testing/render-in-house.tsx';
import { SignInPage } from './sign-in-page.tsx';

const signedOut: FakeAnswers = {
  'GET /setup': () => readySetup,
  'GET /auth/session': () => {
    throw problem(401, 'auth.required');
  },
};
const signedIn: FakeAnswers = { ...signedOut, 'GET /auth/session': () => maraSession };

const at = (address: string) => window.history.replaceState(null, '', address);
const renderDoor = (answers: FakeAnswers) => renderInHouse(<SignInPage plex={<p>The way in</p>} />, answers);
const startedAt = (page: string, next = '/') =>
  sessionStorage.setItem('medianest.journey', JSON.stringify({ page, next }));

describe('the door', () => {
  it('shows the way in and whom to ask', async () => {
    const { ways } = renderDoor(signedOut);
    expect(await screen.findByText('Not let in? Ask Ruth, who keeps this server.')).toBeTruthy();
    expect(screen.getByText('The way in')).toBeTruthy();
    expect(ways).toEqual([]);
  });

  it.each([
    ['/sign-in/', 'replace /'],
    ['/sign-in/?next=/devices/', 'replace /devices/'],
    ['/sign-in/?next=https://evil.example/', 'replace /'],
  ])('leads who is signed in already from %s on: %s', async (address, way) => {
    at(address);
    const { ways } = renderDoor(signedIn);
    await waitFor(() => expect(ways).toContain(way));
  });

  it('leads back to where the person was before the trip to Plex', async () => {
    at('/sign-in/?flow=returned');
    startedAt('/sign-in/', '/devices/');
    const { ways } = renderDoor(signedIn);
    await waitFor(() => expect(ways).toContain('replace /devices/'));
  });

  it.each(['/setup/', '/relink/'])('shows those on who set out for Plex from %s', (page) => {
    at('/sign-in/?flow=returned');
    startedAt(page);
    const { ways } = renderDoor(signedOut);
    expect(ways).toContain(`replace ${page}?flow=returned`);
  });

  it.each([
    ['nobody owns', unclaimedSetup],
    ['is being set up', claimedSetup],
  ])('leads to the set-up of a house that %s', async (_, setup) => {
    const { ways } = renderDoor({ ...signedOut, 'GET /setup': () => setup });
    await waitFor(() => expect(ways).toContain('replace /setup/'));
  });

  it('says calmly that a demo is a demo', async () => {
    renderDoor({
      ...signedOut,
      'GET /setup': () => ({ ...readySetup, demo: true, plexReplaced: 'http://x' }),
    });
    expect(await screen.findByText(/Demo household/)).toBeTruthy();
    expect(screen.queryByText('This is not the real Plex.')).toBeNull();
  });

  it('warns before a password is typed at something that is not plex.tv', async () => {
    const setup = { ...readySetup, plexReplaced: 'http://127.0.0.1:4100' };
    renderDoor({ ...signedOut, 'GET /setup': () => setup });
    expect((await screen.findByRole('alert')).textContent).toContain(
      'http://127.0.0.1:4100 instead of plex.tv',
    );
  });

  it('says so when the portal does not answer', async () => {
    renderDoor({
      'GET /setup': () => {
        throw silence();
      },
      'GET /auth/session': () => {
        throw silence();
      },
    });
    expect(await screen.findByText('The house does not answer.')).toBeTruthy();
  });
});
