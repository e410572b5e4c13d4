import type { Monitor } from '@medianest/shared';
import { describe, expect, it } from 'vitest';
import { monitor } from '#testing/status-facts.ts';
import { leavesOf, type MonitorNode, treeOf } from './monitor-tree.ts';

const namesOf = (nodes: readonly MonitorNode[] | null): unknown =>
  nodes?.map(({ monitor: { name }, children }) => (children === null ? name : [name, namesOf(children)]));
const one = (id: number, name: string, more: Partial<Monitor> = {}) => monitor({ id, name, ...more });

describe('the tree of monitors', () => {
  it('puts members into their groups, by name and number', () => {
    const tree = treeOf([
      one(1, 'Camera 10', { parentId: 3 }),
      one(2, 'Camera 9', { parentId: 3 }),
      one(3, 'Private', { type: 'group' }),
      one(4, 'Blog'),
    ]);
    expect(namesOf(tree)).toEqual(['Blog', ['Private', ['Camera 9', 'Camera 10']]]);
    expect(tree.flatMap(leavesOf).map(({ id }) => id)).toEqual([4, 2, 1]);
  });

  it('loses nothing whose group is not there, or that lies in a circle', () => {
    expect(treeOf([one(1, 'A', { parentId: 99 })])).toHaveLength(1);
    const circle = [one(1, 'A', { parentId: 2 }), one(2, 'B', { parentId: 1 })];
    expect(namesOf(treeOf(circle))).toEqual([['A', ['B']]]);
  });
});
