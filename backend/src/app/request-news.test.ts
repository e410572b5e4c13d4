import { describe, expect, it } from 'vitest';
import type { RequestNews } from '../features/media/index.ts';
import { newsOfRequest } from './request-news.ts';

const askedAt = new Date('2026-11-27T20:00:00Z');
const soon = new Date('2026-11-27T20:00:05Z');
const later = new Date('2026-11-27T20:00:11Z');

const ruth = { actorId: 'ruth', actorName: 'Ruth' };

const request = (change: Partial<RequestNews>): RequestNews => ({
  ...{ id: 'r1', status: 'pending', userId: 'mara', requesterName: 'Mara', title: 'Metropolis' },
  ...{ mediaType: 'movie', tmdbId: 19, reason: null, subscriberIds: ['jonas'], askedAt },
  ...{ step: null, actorId: null, actorName: null },
  ...change,
});

const titles = (change: Partial<RequestNews>, now = later) =>
  newsOfRequest(request(change), now).map(({ title }) => title);

describe('news of a request', () => {
  it('asks administrators to decide, whenever Overseerr begins to wait for them', () => {
    const asked = newsOfRequest(request({ step: 'asked', actorId: 'mara' }), soon);
    expect(asked).toMatchObject([
      { event: 'request.waiting', to: 'administrators', except: ['mara'], title: 'Mara asks for Metropolis' },
    ]);
    expect(newsOfRequest(request({}), later)).toEqual(asked);
    expect(titles({ status: 'queued', step: 'kept' })).toEqual([]);
  });

  it('tells whoever asked and whoever wanted it too, but not whoever did it', () => {
    const [denied] = newsOfRequest(
      request({ status: 'denied', step: 'denied', reason: 'No', ...ruth }),
      later,
    );
    expect(denied).toMatchObject({
      ...{ event: 'request.denied', title: 'Ruth said no to Metropolis', body: 'No' },
      ...{ to: { people: ['mara', 'jonas'] }, except: ['ruth'] },
    });
  });

  it('takes an approval for news only when somebody decided, or took their time', () => {
    const approved = { status: 'approved', step: 'approved' } as const;
    expect(titles({ ...approved, ...ruth }, soon)).toEqual(['Ruth said yes to Metropolis']);
    expect(titles(approved, soon)).toEqual([]);
    expect(titles(approved)).toEqual(['Metropolis was approved']);
    expect(titles({ ...approved, status: 'completed' })).toEqual([]);
  });

  it.each([
    [{ status: 'completed', step: 'available' }, ['Metropolis is here']],
    [{ status: 'denied', step: 'denied' }, ['Metropolis was declined']],
    [{ status: 'failed', step: 'failed' }, ['Metropolis did not work out']],
    [{ status: 'failed', step: 'gone' }, ['Metropolis was taken off the list']],
    [{ status: 'pending', step: 'gone' }, ['Metropolis was taken off the list']],
    [{ status: 'completed', step: 'gone' }, []],
    [{ status: 'approved', step: 'coming' }, []],
    [{ status: 'completed', step: 'available', title: '' }, ['a film is here']],
  ] as [Partial<RequestNews>, string[]][])('says of %o: %o', (change, words) => {
    expect(titles(change)).toEqual(words);
  });

  it.each(['approved', 'denied', 'failed'] as const)('is told again when it is %s again', (step) => {
    const occasions = [1, 2].map(() => newsOfRequest(request({ status: step, step }), later)[0]?.occasion);
    expect(occasions).toEqual([expect.any(String), expect.any(String)]);
    expect(new Set(occasions).size).toBe(2);
  });

  it('leads to the title that is here', () => {
    const [here] = newsOfRequest(request({ status: 'completed', step: 'available' }), later);
    expect(here?.link).toBe('/title/?type=movie&id=19');
  });
});
