import { describe, expect, it } from 'vitest';
import type { Beat } from '../wire/beat.ts';
import { monitorSchema } from '../wire/monitor.ts';
import { createMonitorBoard, maxMonitors } from './monitor-board.ts';

const wire = (id: number, more: object = {}) =>
  monitorSchema.parse({ id, name: `M${id}`, active: true, ...more });

const beatAt = (atMs: number, message = 'ok'): Beat => ({
  atMs,
  status: 'up',
  pingMs: 5,
  message,
  isImportant: false,
});

const createBoard = () => {
  const told: string[] = [];
  const board = createMonitorBoard({
    onMonitors: (monitors) => told.push(`monitors ${monitors.map(({ id }) => id)}`),
    onRemoved: (id) => told.push(`removed ${id}`),
    onBeat: (id, { atMs }) => told.push(`beat ${id} ${atMs}`),
    onHistory: (id, beats) => told.push(`history ${id} ${beats.map(({ atMs }) => atMs)}`),
    onStatistics: (id) => told.push(`statistics ${id}`),
    onCertificate: (id, certificate) => told.push(`certificate ${id} ${certificate?.daysRemaining}`),
  });
  const isActive = (id: number) => board.find(id)?.monitor.isActive;
  const times = (id: number) => board.find(id)?.beats.map(({ atMs }) => atMs);
  return { board, told, isActive, times };
};

const certificate = (daysRemaining: number) => JSON.stringify({ valid: true, certInfo: { daysRemaining } });

describe('the monitors in memory', () => {
  it('tell only what differs, however often it is sent', () => {
    const { board, told } = createBoard();
    for (let round = 0; round < 3; round++) {
      board.replaceAll([wire(1), wire(2)]);
      board.addBeat(1, beatAt(10));
      board.setFigure({ monitorId: 1, change: { avgPingMs: 7 } });
      board.setCertificate(1, certificate(20));
      board.setHistory(2, { sent: [beatAt(1), beatAt(2)], isWhole: false });
    }
    expect(told).toEqual(['monitors 1,2', 'beat 1 10', 'statistics 1', 'certificate 1 20', 'history 2 1,2']);
  });

  it('forget a monitor that is no longer listed, and all that was known of it', () => {
    const { board, told, times } = createBoard();
    board.replaceAll([wire(1), wire(2)]);
    board.addBeat(2, beatAt(10));
    board.replaceAll([wire(1)]);
    expect(told.slice(-2)).toEqual(['removed 2', 'monitors 1']);
    board.replaceAll([wire(1), wire(2)]);
    expect(times(2)).toEqual([]);
  });

  it('drop what belongs to a monitor that is not listed', () => {
    const { board, told } = createBoard();
    board.addBeat(9, beatAt(1));
    board.setHistory(9, { sent: [beatAt(1)], isWhole: true });
    board.setCertificate(9, certificate(1));
    board.setFigure({ monitorId: 9, change: { avgPingMs: 1 } });
    expect(told).toEqual([]);
    expect(board.find(9)).toBeNull();
  });

  it('keep the last hundred beats, each once', () => {
    const { board, times } = createBoard();
    board.replaceAll([wire(1)]);
    for (let at = 1; at <= 250; at++) board.addBeat(1, beatAt(at));
    board.addBeat(1, beatAt(200));
    expect(times(1)).toEqual(Array.from({ length: 100 }, (_, index) => index + 151));
  });

  it('keep a beat that came before its history was sent without it', () => {
    const { board, times } = createBoard();
    board.replaceAll([wire(1)]);
    board.addBeat(1, beatAt(30));
    board.setHistory(1, { sent: [beatAt(10), beatAt(20), beatAt(20)], isWhole: false });
    expect(times(1)).toEqual([10, 20, 30]);
  });

  it('lose their history when it was cleared', () => {
    const { board, told, times } = createBoard();
    board.replaceAll([wire(1)]);
    board.addBeat(1, beatAt(30));
    board.setHistory(1, { sent: [], isWhole: true });
    expect(times(1)).toEqual([]);
    expect(told.at(-1)).toBe('history 1 ');
  });

  it('show what happens now even after the clock was set back', () => {
    const { board, times } = createBoard();
    board.replaceAll([wire(1)]);
    board.addBeat(1, beatAt(5000));
    board.addBeat(1, beatAt(1000));
    expect(times(1)).toEqual([5000, 1000]);
  });

  it('pause with their group, and go on with it though nothing is sent for them', () => {
    const { board, isActive } = createBoard();
    board.replaceAll([
      wire(1, { type: 'group' }),
      wire(2, { parent: 1 }),
      wire(3, { parent: 1, active: false }),
    ]);
    board.update([wire(1, { type: 'group', active: false })]);
    expect([1, 2, 3].map(isActive)).toEqual([false, false, false]);
    board.update([wire(1, { type: 'group' })]);
    expect([1, 2, 3].map(isActive)).toEqual([true, true, false]);
  });

  it('go on with their group after 1.x sent them as inactive', () => {
    const { board, isActive } = createBoard();
    board.replaceAll([wire(1, { active: false }), wire(2, { parent: 1, active: 0, forceInactive: true })]);
    expect(isActive(2)).toBe(false);
    board.update([wire(1)]);
    expect(isActive(2)).toBe(true);
  });

  it('ask for the whole list when a group was paused, and only then', () => {
    const { board } = createBoard();
    board.replaceAll([wire(1), wire(2, { parent: 1 })]);
    expect(board.update([wire(2, { parent: 1, active: false })])).toBe(false);
    expect(board.update([wire(1, { active: false })])).toBe(true);
  });

  it('end where groups go in circles', () => {
    const { board } = createBoard();
    board.replaceAll([wire(1, { parent: 2 }), wire(2, { parent: 1 }), wire(3, { parent: 3 })]);
    expect(board.list().map(({ monitor }) => monitor.groupPath)).toEqual([['M2'], ['M1'], []]);
  });

  it('are bounded', () => {
    const { board } = createBoard();
    board.update(Array.from({ length: maxMonitors + 50 }, (_, id) => wire(id)));
    expect(board.list()).toHaveLength(maxMonitors);
  });

  it('read a certificate again when it is renewed, and none when it is garbage', () => {
    const { board, told } = createBoard();
    board.replaceAll([wire(1)]);
    for (const text of [certificate(3), certificate(90), '{']) board.setCertificate(1, text);
    expect(told.slice(1)).toEqual(['certificate 1 3', 'certificate 1 90', 'certificate 1 undefined']);
  });
});
