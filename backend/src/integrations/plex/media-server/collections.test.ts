import { describe, expect, it } from 'vitest';
import { answering, startOutsideServer } from '../../../../test/support/outside-server.ts';
import { openMediaServers } from '../../../../test/support/plex-clients.ts';

describe('a collection of which a hundred come at once, however many are asked for', () => {
  const titles = Array.from({ length: 250 }, (_, place) => ({ ratingKey: place + 1, type: 'movie' }));

  const openLimited = async () => {
    const server = await startOutsideServer((request, response) => {
      const bound = (name: string) => Number(request.headers[`x-plex-container-${name}`]);
      const size = Math.min(100, bound('size'));
      const Metadata = titles.slice(bound('start'), bound('start') + size);
      answering(200, { MediaContainer: { totalSize: titles.length, Metadata } })(request, response);
    });
    const media = openMediaServers().at({ machineIdentifier: 'm1', uri: server.url, token: 'token' });
    const keysOf = async (page: { start: number; size: number }) => {
      const read = await media.listCollectionItems({ ratingKey: '900', page });
      return read.answer === 'found' ? read.value.items.map(({ ratingKey }) => Number(ratingKey)) : null;
    };
    return { server, keysOf };
  };

  it('comes as a whole page, so that readers leave no gap', async () => {
    const { server, keysOf } = await openLimited();
    expect(await keysOf({ start: 20, size: 200 })).toEqual(Array.from({ length: 200 }, (_, at) => 21 + at));
    expect(server.requests).toHaveLength(2);
  });

  it('is not asked for what lies beyond its end', async () => {
    const { server, keysOf } = await openLimited();
    expect(await keysOf({ start: 200, size: 200 })).toHaveLength(50);
    expect(await keysOf({ start: 300, size: 200 })).toEqual([]);
    expect(server.requests).toHaveLength(2);
  });
});
