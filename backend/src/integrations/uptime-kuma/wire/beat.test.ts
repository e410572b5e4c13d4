import { describe, expect, it } from 'vitest';
import { liveBeatSchema, readBeats } from './beat.ts';

const time = '2026-11-22 07:20:52.749';
const live = { monitorID: 2, status: 1, time, msg: '200 - OK', ping: 9, important: false };

describe('a beat of Uptime Kuma', () => {
  it('is at a time that is UTC and does not say so', () => {
    expect(liveBeatSchema.parse(live).beat.atMs).toBe(Date.UTC(2026, 10, 22, 7, 20, 52, 749));
  });

  it('has no ping while a monitor is down', () => {
    const { ping, ...down } = live;
    expect(liveBeatSchema.parse({ ...down, status: 0 }).beat).toMatchObject({ status: 'down', pingMs: null });
  });

  it('needs neither a message nor a word on its importance', () => {
    const { beat } = liveBeatSchema.parse({ monitorID: '2', status: 3, time });
    expect(beat).toMatchObject({ status: 'maintenance', message: '', isImportant: false, pingMs: null });
  });

  it('is important when it says so by true or by 1', () => {
    const rows = [true, 1, false, 0].map((important) => ({ ...live, important }));
    expect(readBeats(rows, 10).map(({ isImportant }) => isImportant)).toEqual([true, true, false, false]);
  });

  it('names no address but its host, for the rest may hold a secret', () => {
    const msg = 'connect to https://user:pass@nas.lan:8443/hook?token=abc failed';
    expect(liveBeatSchema.parse({ ...live, msg }).beat.message).toBe(
      'connect to https://nas.lan:8443 failed',
    );
  });

  it('says no more than a line, without control characters', () => {
    const { message } = liveBeatSchema.parse({ ...live, msg: `a\u0000b\nc${'x'.repeat(5000)}` }).beat;
    expect(message).toHaveLength(300);
    expect(message.startsWith('a b c')).toBe(true);
  });

  it.each([
    ['a status that is none', { ...live, status: 7 }],
    ['a status in words', { ...live, status: 'up' }],
    ['no time', { ...live, time: undefined }],
    ['a time that is none', { ...live, time: 'yesterday' }],
    ['an id that is none', { ...live, monitorID: '2; drop' }],
    ['null in its place', null],
  ])('is not read with %s', (_what, sent) => {
    expect(liveBeatSchema.safeParse(sent).success).toBe(false);
  });

  it('takes no other row of a history with it when it cannot be read', () => {
    expect(readBeats([null, live, { ...live, status: 9 }, [], 'x'], 10)).toHaveLength(1);
  });

  it('is among the newest of a history when that is long', () => {
    const rows = Array.from({ length: 300 }, (_, index) => ({ ...live, ping: index }));
    const beats = readBeats(rows, 100);
    expect(beats.map(({ pingMs }) => pingMs)).toEqual(Array.from({ length: 100 }, (_, index) => index + 200));
  });
});
