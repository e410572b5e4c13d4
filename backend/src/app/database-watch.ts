import { sql } from 'drizzle-orm';
import type { Db } from '../database/client.ts';

const pingMemoryMs = 1_000;
const usualEveryMs = 10_000;

/** Whether the database answers; asked at most once a second, however many watch over the portal. */
export const createPing = (db: Db) => {
  let askedAt = Number.NEGATIVE_INFINITY;
  let answer = Promise.resolve(false);
  return () => {
    if (performance.now() - askedAt < pingMemoryMs) return answer;
    askedAt = performance.now();
    answer = db.execute(sql`select 1`).then(
      () => true,
      () => false,
    );
    return answer;
  };
};

export type Ping = ReturnType<typeof createPing>;

/** Looks now and then whether the database answers, and tells what it saw. */
export const watchDatabase = (options: {
  ping: Ping;
  onLook(isUp: boolean): void;
  everyMs?: number | undefined;
}) => {
  const { ping, onLook, everyMs = usualEveryMs } = options;
  let isOver = false;
  const look = async () => {
    const isUp = await ping();
    if (!isOver) onLook(isUp);
  };
  const timer = setInterval(() => void look(), everyMs);
  return {
    close() {
      isOver = true;
      clearInterval(timer);
    },
  };
};
