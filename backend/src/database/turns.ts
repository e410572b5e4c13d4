import { DatabaseError, type Pool } from 'pg';

/** Work that one process of the portal does at a time. */
export interface Turns {
  /**
   * Waits for others who do work of this name, then does this one.
   *
   * False when they took longer than the database lets anybody wait; nothing was done then.
   */
  take(name: string, work: () => Promise<unknown>): Promise<boolean>;
}

const lockTimeout = '55P03';

/** A holder whose machine is gone without a word says nothing for so long; one that works is done before. */
const holderIdleMs = 10 * 60_000;

const takeLock = `select set_config('idle_session_timeout', $2, false), pg_advisory_lock(hashtextextended($1, 0))`;
const freeLock = `select pg_advisory_unlock(hashtextextended($1, 0)), set_config('idle_session_timeout', '0', false)`;

/** Turns are locks of a connection: they end with the process that holds them, however it ends. */
export const createTurns = (pool: Pick<Pool, 'connect'>): Turns => ({
  async take(name, work) {
    const client = await pool.connect();
    let lost: Error | undefined;
    const onLoss = (error: Error) => {
      lost = error;
    };
    // The loss of a connection that nobody listens to would end the process.
    client.on('error', onLoss);
    try {
      await client.query(takeLock, [name, `${holderIdleMs}`]);
      try {
        await work();
      } finally {
        await client.query(freeLock, [name]).catch(onLoss);
      }
      return true;
    } catch (error) {
      if (error instanceof DatabaseError && error.code === lockTimeout) return false;
      throw error;
    } finally {
      client.off('error', onLoss);
      client.release(lost);
    }
  },
});
