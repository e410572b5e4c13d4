import type { Monitor } from '@medianest/shared';

/** What narrows the list down: a group or a tag, by the value of its option. */
export type Within = { kind: 'group'; id: number } | { kind: 'tag'; label: string } | null;

export const tagLabel = ({ name, value }: Monitor['tags'][number]) =>
  value === '' ? name : `${name}: ${value}`;

const labelsOf = ({ tags }: Monitor) => tags.map(tagLabel);

/** The groups around a monitor, the nearest first. */
const groupsAround = (monitor: Monitor, byId: ReadonlyMap<number, Monitor>): Monitor[] => {
  const around: Monitor[] = [];
  let parent = monitor.parentId === null ? undefined : byId.get(monitor.parentId);
  while (parent !== undefined && !around.includes(parent)) {
    around.push(parent);
    parent = parent.parentId === null ? undefined : byId.get(parent.parentId);
  }
  return around;
};

const isWithin = (monitor: Monitor, groups: readonly Monitor[], within: Within) => {
  if (within === null) return true;
  if (within.kind === 'tag') return labelsOf(monitor).includes(within.label);
  return monitor.id === within.id || groups.some(({ id }) => id === within.id);
};

/** Those that a filter leaves; its words are looked for in names, groups and tags. */
export const matching = (
  items: readonly Monitor[],
  { text, within }: { text: string; within: Within },
): Monitor[] => {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const byId = new Map(items.map((monitor) => [monitor.id, monitor]));
  return items.filter((monitor) => {
    const groups = groupsAround(monitor, byId);
    if (!isWithin(monitor, groups, within)) return false;
    const known = [monitor.name, ...groups.map(({ name }) => name), ...labelsOf(monitor)];
    const lower = known.join(' ').toLocaleLowerCase();
    return words.every((word) => lower.includes(word));
  });
};

export const tagsOf = (items: readonly Monitor[]): string[] =>
  [...new Set(items.flatMap(labelsOf))].sort((a, b) => a.localeCompare(b));

export const groupsOf = (items: readonly Monitor[]): Monitor[] =>
  items.filter(({ type }) => type === 'group').sort((a, b) => a.name.localeCompare(b.name));
