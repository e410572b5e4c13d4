import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { maraSession, readySetup } from '#testing/facts.ts';
import { problem, silence } from '#testing/fake-api.ts';
import { renderInHouse } from '#testing/render-in-house.tsx';
import { RelinkPage } from './relink-page.tsx';

const page = <RelinkPage plex={<p>The way to Plex</p>} />;

describe('linking Plex again', () => {
  it('goes home once Plex is linked', async () => {
    const { ways } = renderInHouse(page, { 'GET /auth/session': () => maraSession });
    await waitFor(() => expect(ways).toEqual(['replace /']));
    expect(screen.queryByText('The way to Plex')).toBeNull();
  });

  it('shows who is not signed in to the door and back', async () => {
    const { ways } = renderInHouse(page, {
      'GET /auth/session': () => {
        throw problem(401, 'auth.required');
      },
    });
    await waitFor(() => expect(ways).toEqual(['replace /sign-in/?next=%2Frelink%2F']));
  });

  it('stays while Plex is not linked', async () => {
    const broken = { ...maraSession, user: { ...maraSession.user, plexLink: 'broken' as const } };
    const { ways } = renderInHouse(page, { 'GET /auth/session': () => broken });
    expect(await screen.findByText('The way to Plex')).toBeTruthy();
    expect(ways).toEqual([]);
  });

  it('says so when the portal does not answer, and asks again on request', async () => {
    const { api, ways } = renderInHouse(page, {
      'GET /setup': () => readySetup,
      'GET /auth/session': () => {
        throw silence();
      },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('The house does not answer.');
    api.answer({ 'GET /auth/session': () => maraSession });
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(ways).toEqual(['replace /']));
  });
});
