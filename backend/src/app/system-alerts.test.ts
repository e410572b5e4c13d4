import type { SystemAlert } from '@medianest/shared';
import { systemAlertSchema } from '@medianest/shared';
import { describe, expect, it } from 'vitest';
import { createSystemAlerts } from './system-alerts.ts';

const start = () => {
  const alerts = createSystemAlerts({ clock: { now: () => new Date('2026-01-01T12:00:00Z') } });
  const told: SystemAlert[] = [];
  alerts.listen((alert) => told.push(systemAlertSchema.parse(alert)));
  return { alerts, codes: () => told.map(({ code, subject }) => (subject ? `${code} ${subject}` : code)) };
};

describe('an alert', () => {
  it('of a breaker comes when it opens and when it closes, not while it tries again', () => {
    const { alerts, codes } = start();
    for (const worst of ['half-open', 'open', 'half-open', 'open', 'half-open', 'closed', 'closed'] as const)
      alerts.noteBreaker({ part: 'overseerr', worst });
    alerts.noteBreaker({ part: 'plex', worst: 'open' });
    expect(codes()).toEqual(['breaker.opened Overseerr', 'breaker.closed Overseerr', 'breaker.opened Plex']);
  });

  it('comes once for each trouble and once for its end', () => {
    const { alerts, codes } = start();
    for (const isWell of [true, false, false, true, true, false]) {
      alerts.noteDatabase(isWell);
      alerts.noteDisk(isWell);
    }
    alerts.noteIgnoredProxy();
    alerts.noteIgnoredProxy();
    expect(codes()).toEqual([
      'database.lost',
      'disk.almost-full',
      'database.back',
      'disk.has-room',
      'database.lost',
      'disk.almost-full',
      'proxy.headers-ignored',
    ]);
  });
});
