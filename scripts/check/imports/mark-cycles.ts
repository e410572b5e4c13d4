import type { ImportEdge } from './import-edge.ts';

/** Marks the imports whose target leads back to the file that imports it. */
export function markCycles(edges: ImportEdge[]): ImportEdge[] {
  const targets = Map.groupBy(edges, ({ from }) => from);
  const leadsTo = (start: string, goal: string): boolean => {
    const seen = new Set<string>();
    const open = [start];
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (file === goal) return true;
      if (seen.has(file)) continue;
      seen.add(file);
      open.push(...(targets.get(file) ?? []).map(({ to }) => to));
    }
    return false;
  };
  return edges.map((edge) => ({ ...edge, cyclic: targets.has(edge.to) && leadsTo(edge.to, edge.from) }));
}
