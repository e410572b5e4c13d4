import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type PictureServer = { url: string; close(): Promise<void> };

type Picture = { contentType: string; bytes: Buffer };

/** How many pictures are really drawn; the others are these again. */
const drawn = 40;

const askHousehold = (target: string, incoming: IncomingMessage): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { method, headers } = incoming;
    const outgoing = request(new URL(incoming.url ?? '/', target), { method, headers }, resolve);
    outgoing.on('error', reject);
    incoming.pipe(outgoing);
  });

const pass = (from: IncomingMessage, to: ServerResponse) => {
  to.writeHead(from.statusCode ?? 502, from.headers);
  from.pipe(to);
};

const read = async (answer: IncomingMessage): Promise<Picture> => ({
  contentType: answer.headers['content-type'] ?? '',
  bytes: Buffer.concat(await answer.toArray()),
});

/**
 * The household's media server with as many films as anyone asks for, each with a poster: drawing ten
 * thousand would take longer than everything that is measured.
 */
export async function startPictureServer(household: string): Promise<PictureServer> {
  const pictures: Picture[] = [];
  let sent = 0;

  const sendPicture = async (incoming: IncomingMessage, answer: ServerResponse) => {
    if (pictures.length < drawn) pictures.push(await read(await askHousehold(household, incoming)));
    const picture = pictures[sent % pictures.length];
    sent += 1;
    answer.writeHead(200, { 'content-type': picture?.contentType }).end(picture?.bytes);
  };
  const sendFilm = (ratingKey: string, answer: ServerResponse) => {
    const film = { ratingKey, type: 'movie', title: `Film ${ratingKey}` };
    answer.writeHead(200, { 'content-type': 'application/json' });
    answer.end(JSON.stringify({ MediaContainer: { size: 1, Metadata: [film] } }));
  };

  const server = createServer(async (incoming, answer) => {
    const { pathname } = new URL(incoming.url ?? '/', household);
    const [, ratingKey] = /^\/library\/metadata\/(\d+)$/.exec(pathname) ?? [];
    if (ratingKey) sendFilm(ratingKey, answer);
    else if (pathname === '/photo/:/transcode') await sendPicture(incoming, answer);
    else pass(await askHousehold(household, incoming), answer);
  });
  // What the media server tells by itself is nothing to measure here.
  server.on('upgrade', (_incoming, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
