import { describe, expect, it } from 'vitest';
import { answering, startOutsideServer } from '../../../../test/support/outside-server.ts';
import { openPlexTv } from '../../../../test/support/plex-clients.ts';

describe('an account', () => {
  const account = {
    id: 12345,
    username: 'u',
    title: 'U',
    email: 'u@example.net',
    friendlyName: '',
    thumb: null,
  };

  it('is known by its id as text, and by the best name it has', async () => {
    const server = await startOutsideServer(answering(200, account));
    expect(await openPlexTv(server.url).getAccount('t')).toEqual({
      answer: 'account',
      account: {
        id: '12345',
        username: 'u',
        title: 'U',
        email: 'u@example.net',
        friendlyName: null,
        thumb: null,
        restricted: false,
        displayName: 'U',
      },
    });
  });

  it('may lack e-mail and user name, as managed users do', async () => {
    const kid = { id: 7, username: '', title: 'Kid', email: null, restricted: 1 };
    const server = await startOutsideServer(answering(200, kid));
    expect(await openPlexTv(server.url).getAccount('t')).toMatchObject({
      account: { id: '7', username: null, email: null, displayName: 'Kid', restricted: true },
    });
  });

  it('is not told for a dead token', async () => {
    const server = await startOutsideServer(answering(401, { errors: [{ code: 1001 }] }));
    expect(await openPlexTv(server.url).getAccount('t')).toEqual({ answer: 'dead-token' });
  });
});
