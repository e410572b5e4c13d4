import type { Pool } from 'pg';

/** Every fifth waits; a handful are denied; the rest are in the library. */
const insert = `
  insert into media_requests
    (id, user_id, requester_name, media_type, tmdb_id, title, status, availability, created_at, updated_at)
  select gen_random_uuid(), $1, 'somebody', 'movie', 1000000 + n, 'Film ' || n,
    case when n % 1000 = 0 then 'denied' when n % 5 = 0 then 'pending' else 'completed' end,
    'unknown', now() - n * interval '1 minute', now()
  from generate_series(1, $2::int) n`;

const tell = `
  insert into media_request_events (id, request_id, step)
  select gen_random_uuid(), id, step
  from media_requests, unnest(array['asked', 'sent', 'approved']) step where title like 'Film %'`;

/** A person with a long history: `Film 1` is the latest. */
export const writeManyRequests = async (
  pool: Pick<Pool, 'query'>,
  { userId, count }: { userId: string; count: number },
): Promise<void> => {
  await pool.query(insert, [userId, count]);
  await pool.query(tell);
};
