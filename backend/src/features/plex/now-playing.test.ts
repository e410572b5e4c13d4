import { describe, expect, it } from 'vitest';
import { card, films, openLibrary, secrets } from '../../../test/support/fake-library.ts';
import type { PlaySession } from './ports.ts';

const playing = (id: string, facts: Partial<PlaySession> = {}): PlaySession => ({
  id,
  card: card(id),
  state: 'playing',
  serverUserId: 'number of bob',
  person: 'Bob',
  player: 'Living room · Plex for TV',
  isTranscoding: true,
  bandwidthKbps: 4200,
  ...facts,
});

const shared = {
  listSections: async () => ({ answer: 'found' as const, value: [films] }),
  listPlaySessions: async () => ({
    answer: 'found' as const,
    value: [
      playing('1'),
      playing('2', { serverUserId: '1', person: 'Ruth' }),
      playing('66', { card: card('66', { libraryId: secrets.id }) }),
    ],
  }),
};

const listFor = async (userId: string, role: 'user' | 'admin' = 'user') =>
  (await openLibrary(shared).plex.nowPlaying.list({ userId, role })).items;

describe('what plays', () => {
  it('is told of libraries that the person sees, without who it is', async () => {
    expect(await listFor('alice')).toMatchObject([
      { id: '1', title: 'Title 1', mine: false, person: null, player: null, bandwidthKbps: null },
      { id: '2', mine: false, person: null },
    ]);
  });

  it('tells administrators who watches, and how', async () => {
    expect(await listFor('ruth', 'admin')).toMatchObject([
      { id: '1', mine: false, person: 'Bob', isTranscoding: true, bandwidthKbps: 4200 },
      { id: '2', mine: true, person: 'Ruth' },
    ]);
  });

  it('tells people of their own players', async () => {
    expect(await listFor('bob')).toMatchObject([
      { id: '1', mine: true, person: 'Bob', player: 'Living room · Plex for TV', isTranscoding: null },
      { id: '2', mine: false, person: null },
    ]);
  });

  it('is asked once for everybody, with the eyes of the owner', async () => {
    const tokens: string[] = [];
    const library = openLibrary((token) => ({
      ...shared,
      listPlaySessions: async () => {
        tokens.push(token);
        return { answer: 'found', value: [] };
      },
    }));
    for (const userId of ['alice', 'bob', 'ruth'])
      await library.plex.nowPlaying.list({ userId, role: 'user' });
    expect(tokens).toEqual(['token of ruth']);
    library.plex.nowPlaying.expire();
    await library.plex.nowPlaying.list({ userId: 'bob', role: 'user' });
    expect(tokens).toHaveLength(2);
  });
});
