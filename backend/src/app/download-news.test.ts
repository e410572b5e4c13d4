import { describe, expect, it } from 'vitest';
import { newsOfDownload, newsOfQueue } from './download-news.ts';

const news = {
  step: 'completed',
  id: '1',
  userId: 'mara',
  requesterName: 'Mara',
  title: 'Harbour mornings',
  status: 'completed',
  done: 12,
  total: 12,
  reason: null,
  actorId: null,
} as const;

describe('news of a download', () => {
  it('tells its person that it is here, and what is missing', () => {
    expect(newsOfDownload(news)).toMatchObject({
      event: 'download.completed',
      title: 'Harbour mornings is here',
      to: { people: ['mara'] },
    });
    expect(newsOfDownload({ ...news, status: 'partial', done: 10 }).title).toBe(
      'Harbour mornings is here, but for 2 of 12 videos',
    );
  });

  it('tells administrators, but not its person, that somebody has to agree', () => {
    expect(newsOfDownload({ ...news, step: 'waiting' })).toMatchObject({
      event: 'download.waiting',
      to: 'administrators',
      except: ['mara'],
    });
  });

  it('tells why it was denied, to all but who did', () => {
    expect(newsOfDownload({ ...news, step: 'denied', reason: 'Too long.', actorId: 'ruth' })).toMatchObject({
      event: 'download.decided',
      body: 'Too long.',
      except: ['ruth'],
    });
  });
});

describe('news of the queue', () => {
  const paused = { isPaused: true, resumesAt: null, detail: 'YouTube asks whether this is a robot.' };

  it('tells administrators why it stands still', () => {
    expect(newsOfQueue({ ...paused, pausedBecause: 'bot-check' })).toMatchObject([
      { to: 'administrators', body: paused.detail },
    ]);
  });

  it('says nothing when an administrator stopped it, or when it goes on', () => {
    expect(newsOfQueue({ ...paused, pausedBecause: 'administrator' })).toEqual([]);
    expect(newsOfQueue({ ...paused, isPaused: false, pausedBecause: null })).toEqual([]);
  });
});
