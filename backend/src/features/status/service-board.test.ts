import { describe, expect, it } from 'vitest';
import { createServiceBoard } from './service-board.ts';

const startMs = Date.parse('2026-03-01T12:34:56Z');
const hourMs = 60 * 60_000;
const well = { status: 'up', responseTimeMs: 12, message: null } as const;
const unwell = { status: 'down', responseTimeMs: null, message: 'It does not answer.' } as const;

const open = () => {
  let nowMs = startMs;
  const board = createServiceBoard({ clock: { now: () => new Date(nowMs) } });
  const turnClock = (byMs: number) => {
    nowMs += byMs;
  };
  return { board, turnClock };
};

const at = (ms: number) => new Date(startMs + ms).toISOString();

describe('what is known of a service', () => {
  it('says since when it is so, and is stale when three checks did not come', () => {
    const { board, turnClock } = open();
    board.record('plex', well);
    turnClock(30_000);
    board.record('plex', well);
    expect(board.view('plex')).toMatchObject({ since: at(0), lastCheckAt: at(30_000), stale: false });
    turnClock(96_000);
    expect(board.view('plex')).toMatchObject({ status: 'up', stale: true });
  });

  it('goes on when the clock is put back: nothing is stale, and the beats are those of the new time', () => {
    const { board, turnClock } = open();
    board.record('plex', well);
    turnClock(-2 * hourMs);
    board.record('plex', unwell);
    expect(board.view('plex')).toMatchObject({ status: 'down', stale: false, uptime24h: 0 });
    const beats = board.beats('plex', '1h');
    expect(beats).toHaveLength(60);
    expect(beats.at(-1)).toMatchObject({ status: 'down' });
  });

  it('goes on when the clock is put forward: stale until the next check, then as usual', () => {
    const { board, turnClock } = open();
    board.record('plex', well);
    turnClock(3 * hourMs);
    expect(board.view('plex')).toMatchObject({ status: 'up', stale: true });
    board.record('plex', well);
    expect(board.view('plex')).toMatchObject({ status: 'up', stale: false, uptime24h: 100 });
    expect(board.beats('plex', '1h').filter(({ status }) => status === 'up')).toHaveLength(1);
  });
});
