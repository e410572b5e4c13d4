import { describe, expect, it } from 'vitest';
import { liveBeatSchema, readBeats } from './beat.ts';

const row = { status: 1, time: '2026-11-22 07:20:02.747', msg: '200 - OK', ping: 40, important: 1 };

describe('a row of the history', () => {
  it('becomes a beat, without the body of the answer that it carries', () => {
    const stored = { ...row, id: 2, monitor_id: 2, duration: 0, retries: 0, response: 'iwGAZG93bgM=' };
    expect(readBeats([stored], 100)).toEqual([
      {
        atMs: Date.parse('2026-11-22T07:20:02.747Z'),
        status: 'up',
        pingMs: 40,
        message: '200 - OK',
        isImportant: true,
      },
    ]);
  });

  it.each([
    [0, 'down'],
    [1, 'up'],
    [2, 'pending'],
    [3, 'maintenance'],
  ])('has the status %i for %s', (status, word) => {
    expect(readBeats([{ ...row, status }], 1)[0]?.status).toBe(word);
  });

  it('is dropped alone when it cannot be read', () => {
    const bad = [null, 'x', {}, { ...row, status: 4 }, { ...row, status: '1' }, { ...row, time: 'now' }];
    expect(readBeats([...bad, row, ...bad], 100)).toHaveLength(1);
  });

  it('is read from the newest of too many', () => {
    const rows = Array.from({ length: 500 }, (_, index) => ({ ...row, ping: index }));
    expect(readBeats(rows, 100).map(({ pingMs }) => pingMs)).toEqual(
      Array.from({ length: 100 }, (_, index) => 400 + index),
    );
  });

  it.each([null, undefined, -1, '40', Number.NaN])('has no ping for %j', (ping) => {
    expect(readBeats([{ ...row, ping }], 1)[0]?.pingMs).toBeNull();
  });

  it('has a short message, whatever was sent', () => {
    const [long, none] = readBeats(
      [
        { ...row, msg: 'x'.repeat(1_000_000) },
        { ...row, msg: 5 },
      ],
      2,
    );
    expect(long?.message).toHaveLength(300);
    expect(none?.message).toBe('');
  });
});

describe('a live beat', () => {
  const live = { monitorID: 3, status: 2, time: row.time, msg: 'Request failed', important: false };

  it('names its monitor and has no ping while it is not up', () => {
    expect(liveBeatSchema.parse(live)).toMatchObject({
      monitorId: 3,
      beat: { status: 'pending', pingMs: null, isImportant: false },
    });
  });

  it.each([undefined, '', '3x', -1, 1.5, 2 ** 60])('is refused for the monitor %j', (monitorID) => {
    expect(liveBeatSchema.safeParse({ ...live, monitorID }).success).toBe(false);
  });

  it('takes the id as text as well', () => {
    expect(liveBeatSchema.parse({ ...live, monitorID: '3' }).monitorId).toBe(3);
  });
});
