import { buildImportGraph } from './import-graph.ts';
import { importRules } from './import-rules.ts';

export type ImportViolation = { rule: string; from: string; to: string; why: string };

/**
 * Follows every import below a folder, types included, and answers those that a rule forbids.
 *
 * @param folder the root of a clone
 */
export function findImportViolations(folder: string): ImportViolation[] {
  const edges = buildImportGraph(folder);
  return importRules.flatMap(({ name, why, forbids }) =>
    edges.filter(forbids).map(({ from, to }) => ({ rule: name, from, to, why })),
  );
}
