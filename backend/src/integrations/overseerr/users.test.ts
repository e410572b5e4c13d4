import { describe, expect, it } from 'vitest';
import { startFakeOverseerr } from '../../../test/support/recorded-overseerr.ts';

describe('the users', () => {
  it('are read page by page', async () => {
    const userPage = (skip: number) => ({
      pageInfo: { results: 3 },
      results:
        skip === 0
          ? [
              { id: 1, plexId: 11 },
              { id: 2, plexId: '12' },
            ]
          : [{ id: 3, plexId: null }],
    });
    const { overseerr, sent } = await startFakeOverseerr(({ url }) => ({
      status: 200,
      body: userPage(Number(new URLSearchParams(url.split('?')[1]).get('skip'))),
    }));
    const read = await overseerr.users.list();
    if (read.answer !== 'found') throw new Error('It was refused');
    expect([...read.value.byPlexId]).toEqual([
      ['11', 1],
      ['12', 2],
    ]);
    expect(read.value.users).toHaveLength(3);
    expect(sent.map(({ url }) => url)).toEqual(['/user?take=1000&skip=0', '/user?take=1000&skip=2']);
  });

  it('are never called by their address', async () => {
    const body = {
      pageInfo: { results: 1 },
      results: [{ id: 1, plexId: 11, displayName: 'a@example.test' }],
    };
    const { overseerr } = await startFakeOverseerr(() => ({ status: 200, body }));
    expect(await overseerr.users.list()).toMatchObject({ value: { users: [{ name: null }] } });
  });
});
