/** How often media of each video were asked for, so that one can see what was fetched twice. */
export interface MediaCounts {
  note(id: string): void;
  of(id: string): number;
  reset(): void;
}

export function createMediaCounts(): MediaCounts {
  const counts = new Map<string, number>();
  const of = (id: string) => counts.get(id) ?? 0;
  return {
    note: (id) => void counts.set(id, of(id) + 1),
    of,
    reset: () => counts.clear(),
  };
}
