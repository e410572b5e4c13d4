import { type IncomingMessage, type RequestListener, request, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import { serveOutside } from './outside-server.ts';
import { startTestPortal, type TestPortal } from './portal.ts';

const picturePath = '/photo/:/transcode';

/** Nothing asks the media server by itself but at the start, and a busy machine may take its time to answer. */
const timeouts = { probeEveryMs: 3_600_000, outsideCallMs: 60_000 };

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
  /** Sends something else in the place of every picture; null, the pictures themselves again. */
  answerPictures(answer: RequestListener | null): void;
}

/** A portal whose media server is watched on the way; it closes both. */
export const startWatchedPortal = async (
  environment: Record<string, string> = {},
): Promise<WatchedPortal> => {
  let target = '';
  let pictures: RequestListener | null = null;
  const proxy = await serveOutside((incoming, answer) => {
    // Nobody watches what the media server tells by itself.
    if (incoming.headers.upgrade) answer.destroy();
    else if (pictures && incoming.url?.startsWith(picturePath)) pictures(incoming, answer);
    else passOn(target, incoming, answer);
  });
  const test = await startTestPortal({
    timeouts,
    environment: { ...environment, PLEX_URL: proxy.url },
    beforeStart: async (household) => {
      target = (await household.state()).addresses.plex;
    },
  });
  const { close } = test;
  const asked = () => proxy.requests.filter(({ headers }) => !headers.upgrade).map(({ url = '' }) => url);
  return Object.assign(test, {
    asked,
    askedPictures: () => asked().filter((url) => url.startsWith(picturePath)),
    answerPictures: (answer: RequestListener | null) => {
      pictures = answer;
    },
    async close() {
      await close();
      await proxy.close();
    },
  });
};

/** The same for one test, which closes it. */
export const openWatchedPortal = async (environment?: Record<string, string>): Promise<WatchedPortal> => {
  const test = await startWatchedPortal(environment);
  onTestFinished(test.close);
  return test;
};
