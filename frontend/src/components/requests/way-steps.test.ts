import type { MediaRequest } from '@medianest/shared';
import { describe, expect, it } from 'vitest';
import { createFormat } from '#lib/format.ts';
import { en } from '#lib/texts/en/index.ts';
import { inMinutes } from '#testing/facts.ts';
import { requestAt } from '#testing/request-facts.ts';
import { waySteps } from './way-steps.ts';

const format = createFormat({ words: 'en-GB', figures: 'en-GB', phrases: en.time });
const dayMinutes = 24 * 60;

const wayOf = (request: MediaRequest) =>
  waySteps(request, { texts: en, format, ownerName: 'Ruth' }).map(({ word, state, note }) =>
    [word, state, note].filter((part) => part !== '').join(' '),
  );

const approved = (minutesAgo: number, by: string | null) => ({
  at: inMinutes(-minutesAgo),
  step: 'approved' as const,
  by,
  note: null,
});

describe('the way of a request', () => {
  it('waits for whoever decides', () => {
    const pending = requestAt(1);
    expect(wayOf(pending)[1]).toBe('Waiting now for Ruth');
    expect(wayOf({ ...pending, can: ['approve'] })[1]).toBe('Waiting now for you');
  });

  it('is blue while it is kept for later', () => {
    const [first, second] = wayOf(requestAt(1, { status: 'queued' }));
    expect(first).toMatch(/^Kept held \d\d:\d\d$/);
    expect(second).toBe('Sent next when it is back');
  });

  it('fills by percent while it comes', () => {
    const coming = requestAt(1, {
      status: 'approved',
      progress: { percent: 43, minutesLeft: 12 },
      timeline: [approved(10, 'Ruth')],
    });
    expect(wayOf(coming).slice(1)).toEqual([
      'Approved on by Ruth',
      'Coming now 43 %, 12 min left',
      'Ready next',
    ]);
    const reader = { texts: en, format, ownerName: 'Ruth' };
    expect(waySteps(coming, reader)[2].fill).toBe(43);
  });

  it('says when nothing was found for a day', () => {
    const looked = (minutesAgo: number) =>
      wayOf(requestAt(1, { status: 'approved', timeline: [approved(minutesAgo, null)] }))[2];
    expect(looked(30)).toBe('Coming now looked for now');
    expect(looked(2 * dayMinutes)).toMatch(/^Not found now looking since \w{3}/);
  });

  it('ends in red where it was denied, did not work, or left the library', () => {
    const denied = { at: inMinutes(-1), step: 'denied' as const, by: 'Ruth', note: null };
    expect(wayOf(requestAt(1, { status: 'denied', timeline: [denied] }))[1]).toBe('Denied no by Ruth');
    expect(wayOf(requestAt(1, { status: 'failed' }))[2]).toBe('Did not work no');
    const gone = requestAt(1, { status: 'completed', availability: 'deleted' });
    expect(wayOf(gone)[3]).toBe('Gone no not in the library');
  });

  it('is lit to its end when it is ready', () => {
    const states = waySteps(requestAt(1, { status: 'completed', availability: 'available' }), {
      texts: en,
      format,
      ownerName: 'Ruth',
    }).map(({ state }) => state);
    expect(states).toEqual(['on', 'on', 'on', 'on']);
  });
});
