import type pg from 'pg';
import { newId } from '../../src/kernel/ids.ts';
import { createAccessTokens } from '../../src/platform/crypto/access-tokens.ts';
import { cookieNames } from '../../src/platform/http/browser/cookies.ts';

const lifetimeMs = 60 * 60_000;

/**
 * People who are signed in, more than the household has Plex accounts for.
 *
 * @param options.jwtSecret the portal's own
 * @returns the Cookie header of each
 */
export const inviteCrowd = async (options: {
  database: Pick<pg.Pool, 'query'>;
  jwtSecret: string;
  people: number;
}): Promise<string[]> => {
  const { database, jwtSecret } = options;
  const tokens = createAccessTokens({ secret: jwtSecret, lifetimeMs });
  const crowd = Array.from({ length: options.people }, () => ({ userId: newId(), sessionId: newId() }));
  const userIds = crowd.map(({ userId }) => userId);
  await database.query(
    `insert into users (id, plex_id, plex_username, membership_checked_at)
     select id, 'crowd-' || id, 'crowd-' || id, now() from unnest($1::uuid[]) as id`,
    [userIds],
  );
  await database.query(
    `insert into sessions (id, user_id, device_name, device_kind, remember_me, expires_at)
     select id, user_id, 'Crowd', 'crowd', false, now() + interval '1 hour'
     from unnest($1::uuid[], $2::uuid[]) as one(id, user_id)`,
    [crowd.map(({ sessionId }) => sessionId), userIds],
  );
  return crowd.map((claims) => `${cookieNames.access}=${tokens.sign(claims)}`);
};
