import type { Monitor } from '@medianest/shared';

export interface MonitorNode {
  monitor: Monitor;
  /** Null for what is no group. */
  children: readonly MonitorNode[] | null;
}

const byName = (a: MonitorNode, b: MonitorNode) =>
  a.monitor.name.localeCompare(b.monitor.name, undefined, { numeric: true });

/** The monitors as they lie in their groups; what lies in a circle stands at the top. */
export const treeOf = (monitors: readonly Monitor[]): MonitorNode[] => {
  const known = new Map(monitors.map((monitor) => [monitor.id, monitor]));
  const members = Map.groupBy(monitors, ({ parentId }) => parentId);
  const placed = new Set<number>();
  const nodeOf = (monitor: Monitor): MonitorNode => {
    placed.add(monitor.id);
    const within = (members.get(monitor.id) ?? []).filter(({ id }) => !placed.has(id));
    const isGroup = monitor.type === 'group' || within.length > 0;
    return { monitor, children: isGroup ? within.map(nodeOf).sort(byName) : null };
  };
  const isTop = ({ parentId }: Monitor) => parentId === null || !known.has(parentId);
  const top = monitors.filter(isTop).map(nodeOf);
  const inCircles = monitors.flatMap((monitor) => (placed.has(monitor.id) ? [] : nodeOf(monitor)));
  return [...top, ...inCircles].sort(byName);
};

/** All that is watched under a node, without the groups themselves. */
export const leavesOf = ({ monitor, children }: MonitorNode): Monitor[] =>
  children === null ? [monitor] : children.flatMap(leavesOf);
