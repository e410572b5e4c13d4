import type { Dialect } from '../dialect.ts';
import type { Monitor } from '../monitors/monitor.ts';
import { statuses } from './beat.ts';
import type { Look } from './found.ts';

/** A group is as well as its worst active child (uptime-kuma.md "Group"). */
export function lookAtChildren(children: readonly Monitor[], dialect: Dialect): Look {
  const watched = children.filter(({ active }) => active);
  const statusOf = (child: Monitor) => child.history.latest()?.status ?? statuses.pending;
  const down = watched.filter((child) => statusOf(child) === statuses.down);
  const pending = watched.filter((child) => statusOf(child) === statuses.pending);
  const pingMs = groupPing(watched, dialect);

  if (watched.length === 0) return { status: statuses.pending, message: 'Group empty', pingMs };
  if (down.length > 0) {
    return { status: statuses.down, message: failingText({ down, pending }, dialect), pingMs: null };
  }
  if (pending.length > 0) {
    return { status: statuses.pending, message: failingText({ down, pending }, dialect), pingMs };
  }
  return { status: statuses.up, message: 'All children up and running', pingMs };
}

/** 2.x tells how long it took to look at the children; it means nothing (uptime-kuma.md "Group"). */
export function groupPing(children: readonly Monitor[], dialect: Dialect): number | null {
  return dialect === 2 ? 1 + (children.length % 10) : null;
}

function failingText(failing: { down: Monitor[]; pending: Monitor[] }, dialect: Dialect): string {
  if (dialect === 1) return 'Child inaccessible';
  const names = (monitors: Monitor[]) => monitors.map(({ name }) => name).join(', ');
  if (failing.down.length === 0) return `Pending child monitors: ${names(failing.pending)}`;
  const pending = failing.pending.length > 0 ? `; pending: ${names(failing.pending)}` : '';
  return `Child monitors down: ${names(failing.down)}${pending}`;
}
