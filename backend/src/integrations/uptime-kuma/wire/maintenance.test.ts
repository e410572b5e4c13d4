import { describe, expect, it } from 'vitest';
import { readMaintenances } from './maintenance.ts';

const sent = {
  ...{ id: 2, title: 'Nightly reboot', description: 'NAS **reboot**\nat four', status: 'scheduled' },
  ...{ strategy: 'recurring-interval', timezone: 'Europe/Berlin', cron: '0 4 * * *' },
  timeslotList: [{ startDate: '2026-11-23T03:00:00.000Z', endDate: '2026-11-23T03:30:00.000Z' }],
};

const windowsOf = (change: object) => readMaintenances([{ ...sent, ...change }])[0]?.windows;

const at = (text: string) => Date.parse(text);

describe('a maintenance', () => {
  it('that comes again names its moments', () => {
    expect(readMaintenances([sent])).toEqual([
      {
        id: 2,
        title: 'Nightly reboot',
        description: 'NAS **reboot**\nat four',
        status: 'scheduled',
        windows: [{ startMs: at('2026-11-23T03:00:00Z'), endMs: at('2026-11-23T03:30:00Z') }],
      },
    ]);
  });

  it('that comes once names clocks on a wall in its own zone', () => {
    const once = [{ startDate: '2026-07-15 22:00:00', endDate: '2026-07-15 23:00' }];
    expect(windowsOf({ strategy: 'single', timeslotList: once })).toEqual([
      { startMs: at('2026-07-15T20:00:00Z'), endMs: at('2026-07-15T21:00:00Z') },
    ]);
  });

  it.each([
    [null],
    ['x'],
    [[{ startDate: null, endDate: null }]],
    [[{ startDate: 'a', endDate: 'b' }]],
    [[null]],
  ])('has no window for %j', (timeslotList) => expect(windowsOf({ timeslotList })).toEqual([]));

  it('is of an unknown status when Kuma learns a new word', () => {
    expect(readMaintenances([{ ...sent, status: 'postponed' }])[0]?.status).toBe('unknown');
  });

  it('is dropped alone when it has no id, and so are those beyond any household', () => {
    expect(readMaintenances([null, {}, { title: 'x' }, sent])).toHaveLength(1);
    expect(readMaintenances(Array.from({ length: 1000 }, (_, id) => ({ ...sent, id })))).toHaveLength(200);
  });
});
