import type { YtDlpFacts } from '@medianest/shared';
import { expect, it } from 'vitest';
import { createEagerJobs } from '../../../../test/support/eager-jobs.ts';
import { AppError } from '../../../kernel/errors.ts';
import { createYtDlpJobs } from './yt-dlp.jobs.ts';

const hour = 3_600_000;

/** By the clock of the house, which is the machine’s. */
const night = new Date(2026, 10, 28, 3, 30);
const noon = new Date(2026, 10, 28, 12, 0);

type Standing = Partial<Pick<YtDlpFacts, 'channel' | 'obstacle' | 'lastUpdate'>> & { hasDownloads?: boolean };

const open = async (now: Date, { hasDownloads = true, ...standing }: Standing = {}, refusal?: Error) => {
  const jobs = createEagerJobs();
  let updates = 0;
  const facts = { channel: 'stable', obstacle: null, lastUpdate: null, ...standing } as YtDlpFacts;
  const line = createYtDlpJobs({
    jobs: jobs.queue,
    clock: { now: () => now },
    hasDownloads: async () => hasDownloads,
    view: async () => facts,
    updater: {
      async update(actorId) {
        expect(actorId).toBeNull();
        updates += 1;
        if (refusal) throw refusal;
      },
    },
  });
  await line.start();
  return {
    async tick() {
      jobs.tick();
      await jobs.idle();
      return updates;
    },
    async urge() {
      await line.updateSoon();
      await jobs.idle();
      return updates;
    },
  };
};

const tried = (at: Date) => ({ lastUpdate: { at: at.toISOString(), failed: false, message: '' } });

it('looks for an update at night, once, and not by day', async () => {
  expect(await (await open(night)).tick()).toBe(1);
  expect(await (await open(noon)).tick()).toBe(0);
  expect(await (await open(night, tried(new Date(night.getTime() - hour)))).tick()).toBe(0);
  expect(await (await open(night, tried(new Date(night.getTime() - 23 * hour)))).tick()).toBe(1);
});

it('updates at any hour when YouTube has left the program behind', async () => {
  const lately = tried(new Date(noon.getTime() - hour));
  expect(await (await open(noon, lately)).urge()).toBe(1);
});

it.each<[string, Standing]>([
  ['is switched off', { channel: 'off' }],
  ['has no key', { obstacle: 'no-key' }],
  ['may not touch the program', { obstacle: 'configured' }],
  ['fetches nothing from YouTube', { hasDownloads: false }],
])('does nothing by itself where it %s', async (_name, standing) => {
  const care = await open(night, standing);
  expect(await care.tick()).toBe(0);
  expect(await care.urge()).toBe(0);
});

it('takes a refusal as it is, and fails with anything else', async () => {
  const refused = new AppError('unprocessable', 'system.update_refused', 'No.');
  expect(await (await open(night, {}, refused)).tick()).toBe(1);
  await expect((await open(night, {}, new Error('broken'))).tick()).rejects.toThrow('broken');
});
