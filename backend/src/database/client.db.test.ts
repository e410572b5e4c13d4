import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it('gives each suite its own migrated database', async () => {
  const answer = await database.db.execute(sql`select count(*)::int as people from users`);
  expect(answer.rows).toEqual([{ people: 0 }]);
});
