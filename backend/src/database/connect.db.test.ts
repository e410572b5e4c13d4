import { expect, it, onTestFinished } from 'vitest';
import { createTestDatabase, queryOn } from '../../test/support/database.ts';
import { connectAndCheck } from './connect.ts';

it('names an unreachable server in one sentence, without the password', async () => {
  const connecting = connectAndCheck({ url: 'postgresql://me:hidden@127.0.0.1:1/films' });
  await expect(connecting).rejects.toThrow(
    'The database 127.0.0.1:1/films does not let MediaNest in (connect ECONNREFUSED 127.0.0.1:1): check DATABASE_URL and that the server runs.',
  );
});

it('passes on why the server refuses', async () => {
  const database = await createTestDatabase();
  onTestFinished(database.close);
  const missing =
    'connection' in database.target
      ? { connection: { ...database.target.connection, database: 'missing' } }
      : { url: database.target.url.replace(/[^/]*$/, 'missing') };
  await expect(connectAndCheck(missing)).rejects.toThrow(/\(database "missing" does not exist\)/);
});

it('refuses an address that cannot be one', async () => {
  await expect(connectAndCheck({ url: 'postgresql://me@127.0.0.1:port/films' })).rejects.toThrow(
    'DATABASE_URL is not an address of PostgreSQL',
  );
});

it('refuses a server older than PostgreSQL 15', async () => {
  const database = await createTestDatabase();
  onTestFinished(database.close);
  // The true function would be found first otherwise, and no old server is at hand.
  await queryOn(
    database.target,
    `create function public.current_setting(text) returns text language sql as $$ select '140011' $$;
     do $$ begin execute format('alter database %I set search_path = public, pg_catalog', current_database()); end $$`,
  );
  await expect(connectAndCheck(database.target)).rejects.toThrow(
    'The server of DATABASE_URL is PostgreSQL 14 and MediaNest needs 15 or later: update it, or leave DATABASE_URL out to use the embedded one.',
  );
});
