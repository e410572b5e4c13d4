import { seedOf } from '../../seeded-random.ts';
import { createHistory } from '../history/history.ts';
import { type Monitor, type MonitorDraft, upMessageOf } from './monitor.ts';

export interface Monitors {
  list(): readonly Monitor[];
  find(id: number): Monitor | null;
  /** By its id or its name. */
  findByReference(reference: number | string): Monitor | null;
  add(draft: MonitorDraft): Monitor;
  remove(id: number): void;
  childrenOf(id: number): Monitor[];
  /** All below it, at any depth. */
  descendantsOf(id: number): Monitor[];
  /** From the outermost group down to the one that it is in. */
  groupsAbove(monitor: Monitor): Monitor[];
  nextBeatId(): number;
  reset(): void;
}

const dayMs = 86_400_000;
const defaultIntervalSeconds = 20;
const firstBeatId = 1;

export function createMonitors(input: {
  drafts: (now: number) => readonly MonitorDraft[];
  now: () => number;
}): Monitors {
  const byId = new Map<number, Monitor>();
  let lastId = 0;
  let beatId = firstBeatId;
  const nextBeatId = () => beatId++;

  const list = () => [...byId.values()];
  const findByReference = (reference: number | string) =>
    byId.get(Number(reference)) ?? list().find(({ name }) => name === reference) ?? null;
  const childrenOf = (id: number) => list().filter(({ parentId }) => parentId === id);

  function add(draft: MonitorDraft): Monitor {
    lastId += 1;
    const parentId = draft.group ? (findByReference(draft.group)?.id ?? null) : null;
    const monitor = buildMonitor(draft, { id: lastId, parentId, now: input.now(), nextBeatId });
    byId.set(monitor.id, monitor);
    return monitor;
  }

  function reset() {
    byId.clear();
    lastId = 0;
    beatId = firstBeatId;
    for (const draft of input.drafts(input.now())) add(draft);
  }

  reset();
  return {
    list,
    find: (id) => byId.get(id) ?? null,
    findByReference,
    add,
    remove(id) {
      byId.delete(id);
      for (const child of childrenOf(id)) child.parentId = null;
    },
    childrenOf,
    descendantsOf(id) {
      return childrenOf(id).flatMap((child) => [child, ...this.descendantsOf(child.id)]);
    },
    groupsAbove(monitor) {
      const parent = monitor.parentId === null ? undefined : byId.get(monitor.parentId);
      return parent ? [...this.groupsAbove(parent), parent] : [];
    },
    nextBeatId,
    reset,
  };
}

function buildMonitor(
  draft: MonitorDraft,
  given: { id: number; parentId: number | null; now: number; nextBeatId: () => number },
): Monitor {
  const { id, parentId, now, nextBeatId: nextId } = given;
  const seed = seedOf(draft.name);
  const intervalSeconds = draft.intervalSeconds ?? defaultIntervalSeconds;
  const usualPingMs = draft.usualPingMs ?? null;
  const bornAt = now - (draft.ageDays ?? 0) * dayMs;
  const past = {
    ...{ monitorId: id, seed, usualPingMs, intervalMs: intervalSeconds * 1000, bornAt, now },
    upMessage: upMessageOf(draft.type),
    outageEveryDays: draft.outageEveryDays ?? 30,
  };
  return {
    ...{ id, parentId, seed, usualPingMs, intervalSeconds, createdAt: now },
    ...{ name: draft.name, type: draft.type, description: draft.description ?? null },
    ...{ url: draft.url ?? null, hostname: draft.hostname ?? null, port: draft.port ?? null },
    ...{ keyword: draft.keyword ?? null, active: draft.active ?? true, maxRetries: draft.maxRetries ?? 0 },
    ...{ tags: draft.tags ?? [], notifies: draft.notifies ?? false, follows: draft.follows ?? null },
    ...{ flapping: draft.flapping ?? null, flapsSince: now },
    ...{ certificate: draft.certificate ?? null, forced: null },
    wire: draft.wire ?? {},
    history: createHistory({ past: draft.ageDays ? past : null, nextId }),
  };
}
