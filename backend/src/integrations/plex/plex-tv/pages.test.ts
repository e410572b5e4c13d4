import { expect, it } from 'vitest';
import { openPlexTv } from '../../../../test/support/plex-clients.ts';

it('addresses the pages of Plex as Plex documents them', () => {
  const plexTv = openPlexTv('https://app.plex.tv/');
  const url = plexTv.authPageUrl({
    code: 'abc',
    forwardUrl: 'https://nest.example/sign-in/?flow=returned',
  });
  expect(url).toBe(
    'https://app.plex.tv/auth#?clientID=6f9a3c1e-7f7b-4a54-9a52-6f6f1f0c2d11&code=abc' +
      '&context%5Bdevice%5D%5Bproduct%5D=MediaNest&forwardUrl=https%3A%2F%2Fnest.example%2Fsign-in%2F%3Fflow%3Dreturned',
  );
  expect(plexTv.linkPageUrl()).toBe('https://app.plex.tv/link');
});
