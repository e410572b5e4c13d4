import { expect, it, onTestFinished } from 'vitest';
import { createTestDatabase, queryOn } from '../../test/support/database.ts';
import { silentLog } from '../../test/support/database-server.ts';
import { openNewsLine } from './news-line.ts';

const open = async () => {
  const { target, close } = await createTestDatabase();
  onTestFinished(close);
  const join = async () => {
    const heard: unknown[] = [];
    const line = await openNewsLine({
      target,
      hear: (news) => heard.push(news),
      log: silentLog,
      retryMs: 20,
    });
    onTestFinished(line.close);
    return { ...line, heard };
  };
  return { target, join };
};

it('tells every other process, and not oneself', async () => {
  const { join } = await open();
  const [one, two, three] = [await join(), await join(), await join()];
  one.tell({ kind: 'news', of: 'Zoë' });
  await expect
    .poll(() => [two.heard, three.heard])
    .toEqual([[{ kind: 'news', of: 'Zoë' }], [{ kind: 'news', of: 'Zoë' }]]);
  expect(one.heard).toEqual([]);
});

it('goes on after the database has ended its connections, and does without what is too long', async () => {
  const { target, join } = await open();
  const [one, two] = [await join(), await join()];
  await queryOn(
    target,
    `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and query like 'listen%'`,
  );
  one.tell('x'.repeat(9000));
  await expect
    .poll(() => {
      one.tell('again');
      return two.heard;
    })
    .toContain('again');
  expect(two.heard.every((news) => news === 'again')).toBe(true);
});

it('hears nothing of what is no news of ours', async () => {
  const { target, join } = await open();
  const [one, two] = [await join(), await join()];
  for (const payload of ['no JSON', '{}', '']) await queryOn(target, `notify medianest_news, '${payload}'`);
  one.tell('ours');
  await expect.poll(() => two.heard).toEqual(['ours']);
});
