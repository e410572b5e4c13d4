import { describe, expect, it } from 'vitest';
import { buildMonitors, type OwnFacts, ownFactsOf } from './monitor-tree.ts';

const facts = (id: number, parentId: number | null = null, isActive = true): OwnFacts => ({
  ...{ id, parentId, isActive, name: `m${id}`, type: 'http', intervalSeconds: 20, tags: [] },
});

const build = (...all: OwnFacts[]) => buildMonitors(new Map(all.map((one) => [one.id, one])));

describe('the groups above a monitor', () => {
  it('are named from the outermost in', () => {
    const [, , leaf] = build(facts(1), facts(2, 1), facts(3, 2));
    expect(leaf).toMatchObject({ parentId: 2, groupPath: ['m1', 'm2'], isActive: true });
  });

  it('pause it with themselves', () => {
    const monitors = build(facts(1, null, false), facts(2, 1), facts(3, 2), facts(4));
    expect(monitors.map(({ isActive }) => isActive)).toEqual([false, false, false, true]);
  });

  it('are none when the parent is not known', () => {
    expect(build(facts(3, 99))[0]).toMatchObject({ parentId: null, groupPath: [] });
  });

  it('end where they would go round in a circle', () => {
    const [one] = build(facts(1, 2), facts(2, 1), facts(3, 3));
    expect(one).toMatchObject({ parentId: 2, groupPath: ['m2'] });
  });
});

describe('a child of a paused group', () => {
  const sent = { ...facts(2, 1, false), isForcedInactive: true };

  it('is taken as it was before its group was paused', () => {
    expect(ownFactsOf(sent, facts(2, 1, false)).isActive).toBe(false);
    expect(ownFactsOf(sent, facts(2, 1, true)).isActive).toBe(true);
  });

  it('is taken as active when nothing was known of it', () => {
    expect(ownFactsOf(sent, undefined).isActive).toBe(true);
  });

  it('that is paused by itself stays so', () => {
    const alone = { ...facts(2, 1, false), isForcedInactive: false };
    expect(ownFactsOf(alone, facts(2, 1, true)).isActive).toBe(false);
  });
});
