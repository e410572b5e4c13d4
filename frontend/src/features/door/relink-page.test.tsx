import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { maraSession } from '#testing/facts.ts';
import { problem } from '#testing/fake-api.ts';
import { renderInHouse } from '#testing/render-in-house.tsx';
import { RelinkPage } from './relink-page.tsx';

const page = <RelinkPage plex={<p>The way to Plex</p>} />;

describe('linking Plex again', () => {
  it('goes home once Plex is linked', async () => {
    const { ways } = renderInHouse(page, { 'GET /auth/session': () => maraSession });
    await waitFor(() => expect(ways).toEqual(['replace /']));
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
    const { api, ways } = renderInHouse(page, { 'GET /auth/session': () => broken });
    await waitFor(() => expect(api.calls).toHaveLength(1));
    expect(ways).toEqual([]);
  });
});
