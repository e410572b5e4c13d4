import { AppError } from '../../kernel/errors.ts';
import { createSingleFlight } from '../../platform/resilience/index.ts';
import type { ChosenServer, ServerChoice } from './ports.ts';

/** After a search for a better connection, failures within this time do not start another. */
const quietAfterProbeMs = 15_000;

/** How often a better connection is looked for while the chosen one is not of the best kind. */
const usualImproveEveryMs = 5 * 60_000;

const isUpstreamFailure = (error: unknown) => error instanceof AppError && error.code.startsWith('upstream.');

const notSetUp = () =>
  new AppError(
    'conflict',
    'setup.required',
    'No Plex server is chosen yet. The owner has to finish the set-up.',
  );

/**
 * Keeps reads going when the chosen connection dies: the other connections are tried, once for all
 * who are waiting, and the read is made again over the one that works.
 */
export const createLiveServer = (options: {
  server: ServerChoice;
  now: () => number;
  improveEveryMs?: number | undefined;
}) => {
  const { server, now, improveEveryMs = usualImproveEveryMs } = options;
  const shareProbe = createSingleFlight<ChosenServer | null>();
  let quietUntil = 0;
  // A portal that starts may have been left on a relay.
  let isOnBest = false;
  let improveAt = now() + improveEveryMs;

  const probe = () =>
    shareProbe('server', async () => {
      const found = await server.reprobe();
      isOnBest = false;
      improveAt = now() + improveEveryMs;
      quietUntil = now() + quietAfterProbeMs;
      return found;
    });

  /** Another connection than the one that failed, if there is one. */
  const findOther = async (failed: ChosenServer): Promise<ChosenServer | null> => {
    const current = await server.find();
    if (current && current.uri !== failed.uri) return current;
    const found = now() < quietUntil ? null : await probe();
    return found && found.uri !== failed.uri ? found : null;
  };

  return {
    /** @throws AppError `setup.required`, or what `read` throws when no other connection helps */
    read: async <T>(read: (server: ChosenServer) => Promise<T>): Promise<T> => {
      const chosen = await server.find();
      if (!chosen) throw notSetUp();
      try {
        return await read(chosen);
      } catch (error) {
        const other = isUpstreamFailure(error) ? await findOther(chosen) : null;
        if (!other) throw error;
        return read(other);
      }
    },
    /** The connection works: looks now and then whether a better one works as well, and moves back to it. */
    async improve() {
      if (isOnBest || now() < improveAt) return;
      improveAt = now() + improveEveryMs;
      isOnBest = (await server.improve()) === 'best';
    },
    /** Another address was chosen: a search for a better one may begin at once. */
    forget() {
      quietUntil = 0;
      isOnBest = false;
    },
  };
};

export type LiveServer = ReturnType<typeof createLiveServer>;
