import { describe, expect, it } from 'vitest';
import { answering, startOutsideServer } from '../../../../test/support/outside-server.ts';
import { openMediaServers } from '../../../../test/support/plex-clients.ts';

const film = { ratingKey: '1', type: 'movie', title: 'Night Tide' };
const collection = { ratingKey: '900', type: 'collection', title: 'Nights', childCount: '3' };

const mediaWith = async (Hub: object[]) => {
  const server = await startOutsideServer(answering(200, { MediaContainer: { size: Hub.length, Hub } }));
  return openMediaServers().at({ machineIdentifier: 'm1', uri: server.url, token: 'token' });
};

describe('a search', () => {
  it('tells hits by type in the order of the server, and leaves people and genres out', async () => {
    const media = await mediaWith([
      { type: 'actor', Directory: [{ id: 4, tag: 'Night, John', type: 'tag' }] },
      { type: 'movie', Metadata: [film] },
      { type: 'collection', Directory: [collection] },
      { type: 'show' },
    ]);
    const read = await media.search({ text: 'night', limit: 10 });
    expect(read).toMatchObject({
      answer: 'found',
      value: [
        { type: 'movie', items: [{ title: 'Night Tide' }] },
        { type: 'collection', items: [{ title: 'Nights', childCount: 3 }] },
      ],
    });
  });

  it('opens a collection as one', async () => {
    const media = await mediaWith([{ type: 'collection', Metadata: [collection] }]);
    const read = await media.search({ text: 'night', limit: 10 });
    expect(read).toMatchObject({
      value: [{ items: [{ watchUrl: expect.stringContaining('%2Flibrary%2Fcollections%2F900') }] }],
    });
  });
});

describe('what was begun', () => {
  it('is one list, cut at the limit', async () => {
    const begun = (id: string) => ({ ...film, ratingKey: id, viewOffset: 1000 });
    const media = await mediaWith([{ Metadata: [begun('1'), begun('2')] }, { Metadata: [begun('3')] }]);
    const read = await media.listContinueWatching({ limit: 2 });
    expect(read).toMatchObject({ value: [{ ratingKey: '1' }, { ratingKey: '2' }] });
  });
});
