export interface Pace<Key> {
  /** Something happened to `key`: the work is done for it soon, once for all that happens until then. */
  note(key: Key): void;
  /** What waits is not done any more. */
  close(): void;
}

export interface PaceOptions<Key> {
  work: (key: Key) => void | Promise<void>;
  onFailure: (cause: unknown) => void;
  /** How long the first of several waits for the others; 0: not at all. */
  gatherMs: number;
  /** The least time from the beginning of one run for a key to that of the next. */
  everyMs: number;
}

interface Turn {
  timer: NodeJS.Timeout | undefined;
  /** Something happened since the work of this turn began. */
  isStale: boolean;
}

/**
 * Turns a flood into a few runs for each key: the first soon, further ones at most every `everyMs`, and
 * always one after the last. Work that takes longer is not overtaken by the next.
 */
export const createPace = <Key>({ work, onFailure, gatherMs, everyMs }: PaceOptions<Key>): Pace<Key> => {
  const turns = new Map<Key, Turn>();
  let isClosed = false;

  const rest = (turn: Turn) =>
    new Promise<void>((resolve) => {
      turn.timer = setTimeout(resolve, everyMs);
    });

  const attempt = async (key: Key) => {
    try {
      await work(key);
    } catch (error) {
      onFailure(error);
    }
  };

  const run = async (key: Key, turn: Turn) => {
    turn.isStale = false;
    await Promise.all([attempt(key), rest(turn)]);
    if (turns.get(key) !== turn) return;
    if (turn.isStale) void run(key, turn);
    else turns.delete(key);
  };

  const begin = (key: Key) => {
    const turn: Turn = { timer: undefined, isStale: false };
    turns.set(key, turn);
    if (gatherMs === 0) void run(key, turn);
    else turn.timer = setTimeout(() => void run(key, turn), gatherMs);
  };

  return {
    note(key) {
      if (isClosed) return;
      const turn = turns.get(key);
      if (turn) turn.isStale = true;
      else begin(key);
    },
    close() {
      isClosed = true;
      for (const { timer } of turns.values()) clearTimeout(timer);
      turns.clear();
    },
  };
};
