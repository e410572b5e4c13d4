import type { Log } from '../../kernel/log.ts';
import type { NowPlayingReader } from './now-playing.ts';
import { createPace } from './pace.ts';

/** The administrators whose pages are open. */
export interface PlaybackAudience {
  /** Ids of people. */
  list(): string[];
  tell(userId: string, playing: Awaited<ReturnType<NowPlayingReader['list']>>): void;
}

export interface PlaybackChangesDependencies {
  nowPlaying: Pick<NowPlayingReader, 'list' | 'expire'>;
  audience: PlaybackAudience;
  log: Log;
  paces?: Partial<typeof usualPaces>;
}

/** A media server tells of every player every few seconds, and of a beginning several times; milliseconds. */
const usualPaces = { gatherMs: 300, everyMs: 3_000 };

/** Carries the beginnings, pauses and ends that the media server tells to administrators, each as they see it. */
export const createPlaybackChanges = (dependencies: PlaybackChangesDependencies) => {
  const { nowPlaying, audience, log } = dependencies;
  const { gatherMs, everyMs } = { ...usualPaces, ...dependencies.paces };

  /** When the media server was asked for what is told, in milliseconds since the epoch; null: it does not answer. */
  const tellPerson = async (userId: string) => {
    try {
      const playing = await nowPlaying.list({ userId, role: 'admin' });
      audience.tell(userId, playing);
      return Date.parse(playing.asOf);
    } catch (cause) {
      log.info({ err: cause, userId }, 'It could not be asked what plays');
      return null;
    }
  };

  let isNews = false;

  const telling = createPace<'sessions'>({
    gatherMs,
    everyMs,
    onFailure: (cause) => log.warn({ err: cause }, 'A change of what plays could not be passed on'),
    async work() {
      nowPlaying.expire();
      const mayRepeat = isNews;
      isNews = false;
      const startedAtMs = Date.now();
      const askedAtMs = await Promise.all(audience.list().map(tellPerson));
      // A media server that is slow leaves what played before; it has usually answered by the next turn.
      if (mayRepeat && askedAtMs.some((atMs) => atMs !== null && atMs < startedAtMs))
        telling.note('sessions');
    },
  });

  return {
    note() {
      isNews = true;
      telling.note('sessions');
    },
    close: telling.close,
  };
};
