/**
 * What a value is made of, not what it says: types and keys. JSON inside of a text is looked into.
 * Lists have the shape of their first entry.
 */
export function shapeOf(value: unknown): unknown {
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? 'empty list' : { first: shapeOf(value[0]) };
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
  }
  if (typeof value === 'string' && value.startsWith('{')) return { json: shapeOf(JSON.parse(value)) };
  return typeof value;
}

/**
 * Where two values differ in their shapes, as readable paths.
 * Null and an empty list fit any other value at the same key: they say only that there is nothing now.
 */
export function shapeDifferences(actual: unknown, expected: unknown, path = ''): string[] {
  return differences(shapeOf(actual), shapeOf(expected), path);
}

function differences(actual: unknown, expected: unknown, path: string): string[] {
  if (isNothing(actual) || isNothing(expected)) return [];
  if (typeof actual === 'object' && typeof expected === 'object' && actual && expected) {
    const keys = new Set([...Object.keys(actual), ...Object.keys(expected)]);
    return [...keys].flatMap((key) => {
      const here = `${path}.${key}`;
      if (!(key in expected)) return [`${here} is too much`];
      if (!(key in actual)) return [`${here} is missing`];
      return differences(actual[key as never], expected[key as never], here);
    });
  }
  return actual === expected ? [] : [`${path} is ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`];
}

const isNothing = (shape: unknown) => shape === 'null' || shape === 'empty list';
