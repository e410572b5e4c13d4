/** The part of a file that `Range` asks for, `until` exclusive; all of it without one, null when it lies behind the end. */
export function byteRange(header: string | undefined, size: number): { from: number; until: number } | null {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined) return { from: 0, until: size };
  const from = Number(first);
  return from < size ? { from, until: last ? Math.min(Number(last) + 1, size) : size } : null;
}
