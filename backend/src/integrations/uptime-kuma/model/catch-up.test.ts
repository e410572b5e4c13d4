import { describe, expect, it } from 'vitest';
import { createManualTimers } from '../../../../test/support/timers.ts';
import { createCatchUp } from './catch-up.ts';

const create = () => {
  const timers = createManualTimers();
  const asked: string[] = [];
  const catchUp = createCatchUp(timers, {
    monitors: async () => void asked.push('monitors'),
    maintenance: async () => void asked.push('maintenance'),
  });
  return { timers, asked, catchUp };
};

describe('asking for what no event tells', () => {
  it('begins with the connection, and goes on every five minutes', async () => {
    const { timers, asked, catchUp } = create();
    catchUp.begin();
    await timers.pass(11_000);
    expect(asked).toEqual(['maintenance', 'maintenance']);
    await timers.pass(600_000);
    expect(asked.filter((what) => what === 'monitors')).toHaveLength(2);
  });

  it('ends with it, and leaves nothing waiting', async () => {
    const { timers, asked, catchUp } = create();
    catchUp.begin();
    catchUp.stop();
    catchUp.askForMonitors();
    catchUp.askForMaintenance();
    await timers.pass(1_000_000);
    expect(asked).toEqual(['maintenance']);
    expect(timers.waiting()).toBe(0);
  });
});
