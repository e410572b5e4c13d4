import { describe, expect, it } from 'vitest';
import { type BreakerChange, createBreakerBoard } from './breaker-board.ts';

describe('the breakers of a part', () => {
  it('are as bad as the worst of them', () => {
    const board = createBreakerBoard();
    const changes: BreakerChange[] = [];
    board.listen((change) => changes.push(change));
    board.note('plex', 'local', 'open');
    board.note('plex', 'relay', 'open');
    board.note('plex', 'relay', 'half-open');
    expect(board.worst('plex')).toBe('open');
    expect(board.list()).toMatchObject({ plex: 'open', overseerr: 'closed' });
    board.note('plex', 'local', 'closed');
    expect(board.worst('plex')).toBe('half-open');
    board.note('plex', 'relay', 'closed');
    expect(board.worst('plex')).toBe('closed');
    expect(board.worst('overseerr')).toBe('closed');
    expect(changes.map(({ worst }) => worst)).toEqual(['open', 'open', 'open', 'half-open', 'closed']);
  });
});
