import { describe, expect, it } from 'vitest';
import type { IssueNews } from '../features/media/index.ts';
import type { MaintenanceRecord } from '../features/status/index.ts';
import { newsOfIncident, newsOfIssue, newsOfMaintenance } from './house-news.ts';

const nobody = () => false;

describe('news of services and monitors', () => {
  const incident = {
    id: 'i1',
    subject: { kind: 'service', id: 'plex', name: 'Plex' },
    status: 'down',
    startedAt: '2026-11-27T20:00:00.000Z',
    endedAt: null,
    message: 'http://192.168.1.9 refused',
  } as const;

  it('says that one is down, without addresses, and how long it was', () => {
    expect(newsOfIncident(incident, nobody)).toEqual([
      {
        ...{ event: 'service.down', occasion: 'incident:i1:down', title: 'Plex is down' },
        ...{ link: '/status/', to: 'everybody' },
      },
    ]);
    const [back] = newsOfIncident({ ...incident, endedAt: '2026-11-27T20:12:00.000Z' }, nobody);
    expect(back).toMatchObject({ title: 'Plex is back', body: 'It was away for 12 minutes.' });
  });

  it('says nothing of slow services', () => {
    expect(newsOfIncident({ ...incident, status: 'degraded' }, nobody)).toEqual([]);
  });

  it('tells of monitors those who see them', () => {
    const ofNas = { ...incident, subject: { kind: 'monitor', id: '7', name: 'NAS' } } as const;
    expect(newsOfIncident(ofNas, (id) => id === 7)).toMatchObject([
      { event: 'monitor.down', title: 'NAS is down', to: 'everybody' },
    ]);
    expect(newsOfIncident({ ...ofNas, endedAt: '2026-11-27T20:12:00.000Z' }, nobody)).toMatchObject([
      { event: 'monitor.up', title: 'NAS is back', to: 'administrators' },
    ]);
  });
});

describe('news of maintenance', () => {
  const work: MaintenanceRecord = {
    id: 3,
    title: 'New disks',
    description: '',
    monitorIds: [7],
    status: 'under-maintenance',
    window: { startMs: 1000, endMs: 2000 },
  };

  it('tells those who see what it is about, once for each time', () => {
    expect(newsOfMaintenance(work, () => true)).toMatchObject([
      { title: 'Maintenance has begun: New disks', occasion: 'maintenance:3:1000', to: 'everybody' },
    ]);
    expect(newsOfMaintenance(work, () => false)).toMatchObject([{ to: 'administrators' }]);
    expect(newsOfMaintenance({ ...work, status: 'scheduled' }, () => true)).toEqual([]);
  });
});

describe('news of problems with titles', () => {
  const issue: IssueNews = {
    id: 'p1',
    step: 'reported',
    title: 'Nosferatu',
    message: 'No sound',
    reporterId: 'mara',
    actorId: 'mara',
    actorName: 'Mara',
  };
  const ruth = { actorId: 'ruth', actorName: 'Ruth' };

  it('tells administrators of what is new, and of what the reporter adds', () => {
    expect(newsOfIssue(issue)).toMatchObject([
      { event: 'issue.reported', to: 'administrators', title: 'Mara reports a problem with Nosferatu' },
    ]);
    expect(newsOfIssue({ ...issue, step: 'commented' })).toMatchObject([
      { event: 'issue.commented', to: 'administrators', except: ['mara'] },
    ]);
  });

  it('tells the reporter and the other administrators of answers, each once', () => {
    const [reporter, administrators] = newsOfIssue({ ...issue, ...ruth, step: 'resolved' });
    expect(reporter).toMatchObject({ event: 'issue.resolved', to: { people: ['mara'] }, except: ['ruth'] });
    expect(administrators).toMatchObject({ to: 'administrators', occasion: reporter?.occasion });
  });
});
