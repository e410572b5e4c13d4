import { type IncomingMessage, type RequestListener, request, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import { startOutsideServer } from './outside-server.ts';
import { startTestPortal, type TestPortal } from './portal.ts';

const picturePath = '/photo/:/transcode';

const passOn = (target: string, incoming: IncomingMessage, answer: ServerResponse) => {
  const { method, headers } = incoming;
  const outgoing = request(new URL(incoming.url ?? '/', target), { method, headers }, (response) => {
    answer.writeHead(response.statusCode ?? 502, response.headers);
    response.pipe(answer);
  });
  // The household cuts connections on its bad days.
  outgoing.on('error', () => answer.destroy());
  incoming.pipe(outgoing);
};

export interface WatchedPortal extends TestPortal {
  /** Addresses at which the media server was asked, the oldest first. */
  asked(): string[];
  /** Of these, those of pictures. */
  askedPictures(): string[];
  /** Sends something else in the place of every picture. */
  answerPictures(answer: RequestListener): void;
}

/** A portal whose media server is watched on the way; both are closed when the running test ends. */
export const openWatchedPortal = async (environment: Record<string, string> = {}): Promise<WatchedPortal> => {
  let target = '';
  let pictures: RequestListener | null = null;
  const proxy = await startOutsideServer((incoming, answer) => {
    // Nobody watches what the media server tells by itself.
    if (incoming.headers.upgrade) answer.destroy();
    else if (pictures && incoming.url?.startsWith(picturePath)) pictures(incoming, answer);
    else passOn(target, incoming, answer);
  });
  const test = await startTestPortal({
    environment: { ...environment, PLEX_URL: proxy.url },
    beforeStart: async (household) => {
      target = (await household.state()).addresses.plex;
    },
  });
  onTestFinished(test.close);
  const asked = () => proxy.requests.filter(({ headers }) => !headers.upgrade).map(({ url = '' }) => url);
  return Object.assign(test, {
    asked,
    askedPictures: () => asked().filter((url) => url.startsWith(picturePath)),
    answerPictures: (answer: RequestListener) => {
      pictures = answer;
    },
  });
};
