import type { Tag, WireMonitor } from '../wire/monitor.ts';

/** A monitor, or a group of them. */
export type Monitor = Readonly<{
  id: number;
  name: string;
  /** "http", "ping", "push", "group" and so on, in Kuma's own words. */
  type: string;
  /** The group it is in. */
  parentId: number | null;
  /** The names of the groups above, the outermost first. */
  groupPath: readonly string[];
  /** False when it, or a group above, is paused. */
  isActive: boolean;
  intervalSeconds: number | null;
  tags: readonly Tag[];
}>;

/** What Kuma tells of one monitor by itself. */
export type OwnFacts = Omit<WireMonitor, 'isForcedInactive'>;

/**
 * Separates what a monitor is from what its group makes of it.
 *
 * A child of a paused group is sent as inactive, and nothing is sent for it when the group goes on
 * (uptime-kuma.md, "Status"), so while it is forced the last thing known stands.
 */
export const ownFactsOf = (
  { isForcedInactive, ...facts }: WireMonitor,
  before: OwnFacts | undefined,
): OwnFacts => (isForcedInactive ? { ...facts, isActive: before?.isActive ?? true } : facts);

type FactsById = ReadonlyMap<number, OwnFacts>;

/** The groups above, the nearest first; ends where a circle would begin. */
const groupsAbove = (facts: OwnFacts, all: FactsById): OwnFacts[] => {
  const above: OwnFacts[] = [];
  const seen = new Set([facts.id]);
  for (let id = facts.parentId; id !== null && !seen.has(id); ) {
    seen.add(id);
    const group = all.get(id);
    if (!group) break;
    above.push(group);
    id = group.parentId;
  }
  return above;
};

/** Joins the monitors with what their groups make of them. */
export const buildMonitors = (all: FactsById): Monitor[] =>
  [...all.values()].map((facts) => {
    const above = groupsAbove(facts, all);
    return {
      ...facts,
      parentId: above[0]?.id ?? null,
      groupPath: above.map(({ name }) => name).toReversed(),
      isActive: facts.isActive && above.every(({ isActive }) => isActive),
    };
  });
