/** Keys whose values are told by a recording, wherever they are; of others it is told what they are made of. */
export type Comparison = {
  readonly facts: ReadonlySet<string>;
  /** Keys whose insides are somebody else's: only what they are made of counts, by the first entry of lists. */
  readonly foreign: ReadonlySet<string>;
};

/** Where an answer is not what a recording says, as readable paths. Null fits anything: it says only that there is nothing now. */
export function answerDifferences(actual: unknown, recorded: unknown, comparison: Comparison): string[] {
  return differences({ actual, recorded, path: '', isFact: false, comparison });
}

type Pair = {
  readonly actual: unknown;
  readonly recorded: unknown;
  readonly path: string;
  readonly isFact: boolean;
  readonly comparison: Comparison;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function differences(pair: Pair): string[] {
  const { actual, recorded, path, isFact } = pair;
  if (Array.isArray(actual) && Array.isArray(recorded)) return listDifferences(pair, actual, recorded);
  if (isObject(actual) && isObject(recorded)) return objectDifferences(pair, actual, recorded);
  if (isFact) return actual === recorded ? [] : [`${path} is ${show(actual)}, not ${show(recorded)}`];
  if (actual === null || recorded === null || typeof actual === typeof recorded) return [];
  return [`${path} is a ${typeof actual}, not a ${typeof recorded}`];
}

function objectDifferences(
  { path, comparison }: Pair,
  actual: Record<string, unknown>,
  recorded: Record<string, unknown>,
): string[] {
  return [...new Set([...Object.keys(actual), ...Object.keys(recorded)])].flatMap((key) => {
    const here = `${path}.${key}`;
    if (!(key in recorded)) return [`${here} is too much`];
    if (!(key in actual)) return [`${here} is missing`];
    const inner = { actual: actual[key], recorded: recorded[key], path: here };
    const { facts, foreign } = comparison;
    if (foreign.has(key))
      return differences({ ...inner, isFact: false, comparison: { facts: new Set(), foreign } });
    return differences({ ...inner, isFact: facts.has(key), comparison });
  });
}

function listDifferences(pair: Pair, actual: unknown[], recorded: unknown[]): string[] {
  const { path, comparison } = pair;
  const isOwn = comparison.facts.size > 0;
  if (isOwn && actual.length !== recorded.length) {
    return [`${path} has ${actual.length} entries, not ${recorded.length}`];
  }
  return actual
    .slice(0, isOwn ? actual.length : 1)
    .flatMap((entry, index) =>
      index < recorded.length
        ? differences({ ...pair, actual: entry, recorded: recorded[index], path: `${path}[${index}]` })
        : [],
    );
}

const show = (value: unknown) => JSON.stringify(value)?.slice(0, 120);
