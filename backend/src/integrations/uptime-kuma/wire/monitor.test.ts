import { describe, expect, it } from 'vitest';
import { recordedEvents } from '../../../../test/support/recorded-kuma.ts';
import { readEach } from './loose-types.ts';
import { monitorSchema } from './monitor.ts';

describe('a monitor of Uptime Kuma', () => {
  it.each([1, 2] as const)('leaves behind all but a few of the fields that %i.x sends', (dialect) => {
    const [sent] = recordedEvents(dialect, 'sign-in', 'monitorList')[0] ?? [];
    const monitors = readEach(monitorSchema, Object.values(sent as object), 100);
    const names = new Set(monitors.flatMap((monitor) => Object.keys(monitor)));
    expect(monitors).toHaveLength(9);
    expect([...names].sort()).toEqual([
      'id',
      'intervalSeconds',
      'isActive',
      'isForcedInactive',
      'name',
      'parentId',
      'tags',
      'type',
    ]);
  });

  it('needs no more than an id', () => {
    expect(monitorSchema.parse({ id: '7' })).toEqual({
      id: 7,
      name: 'Monitor 7',
      type: 'unknown',
      parentId: null,
      isActive: true,
      isForcedInactive: false,
      intervalSeconds: null,
      tags: [],
    });
  });

  it('has tags whose colours are colours', () => {
    const tags = [
      { name: 'a', value: '', color: '#2563EB' },
      { name: 'b', value: 'x', color: 'red;background:url(//evil)' },
      'no tag',
    ];
    expect(monitorSchema.parse({ id: 1, tags }).tags).toEqual([
      { name: 'a', value: '', color: '#2563EB' },
      { name: 'b', value: 'x', color: '#6b7280' },
    ]);
  });

  it.each([[-1], [1.5], ['x'], [null], [2 ** 60], [{}]])('has no id like %j', (id) => {
    expect(monitorSchema.safeParse({ id }).success).toBe(false);
  });

  it('has a name that fits on a page, whatever is sent', () => {
    expect(monitorSchema.parse({ id: 1, name: 'x'.repeat(100_000) }).name).toHaveLength(150);
    expect(monitorSchema.parse({ id: 1, name: '\ud800' }).name.isWellFormed()).toBe(true);
  });
});
