import { describe, expect, it } from 'vitest';
import type { WireMaintenance } from '../wire/maintenance.ts';
import type { Maintenance } from './maintenance.ts';
import { createMaintenanceBoard } from './maintenance-board.ts';

const nightly: WireMaintenance = {
  id: 2,
  title: 'Nightly reboot',
  description: '',
  status: 'scheduled',
  windows: [
    { startMs: 100, endMs: 200 },
    { startMs: 1100, endMs: 1200 },
  ],
};

const create = () => {
  const clock = { nowMs: 0 };
  const told: (readonly Maintenance[])[] = [];
  const board = createMaintenanceBoard({ onMaintenance: (list) => told.push(list) }, () => clock.nowMs);
  return { board, told, clock };
};

describe('maintenance in memory', () => {
  it('shows the present window, or else the next one', () => {
    const { board, clock } = create();
    board.replaceAll([nightly]);
    const windowAt = (nowMs: number) => {
      clock.nowMs = nowMs;
      return board.list()[0]?.window?.startMs ?? null;
    };
    expect([0, 150, 200, 1199, 1200].map(windowAt)).toEqual([100, 100, 1100, 1100, null]);
  });

  it('is told when it differs, and says when its monitors are to be asked for', () => {
    const { board, told } = create();
    expect([board.replaceAll([nightly]), board.replaceAll([nightly])]).toEqual([true, false]);
    board.setMonitors(2, [4, 5]);
    board.setMonitors(2, [4, 5]);
    board.setMonitors(77, [1]);
    expect(told.map(([first]) => first?.monitorIds)).toEqual([[], [4, 5]]);
  });

  it('forgets the monitors of what is gone', () => {
    const { board } = create();
    board.replaceAll([nightly]);
    board.setMonitors(2, [4]);
    board.replaceAll([]);
    board.replaceAll([nightly]);
    expect(board.list()[0]?.monitorIds).toEqual([]);
  });
});
